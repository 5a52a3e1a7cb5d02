import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What Lucene makes of words: reads one word a line, writes "word TAB stem". The golden files are made again from their own first column, with Debian's liblucene8-java:
 *
 *   CP=$(echo /usr/share/java/lucene-core-8.*.jar):$(echo /usr/share/java/lucene-analyzers-common-8.*.jar)
 *   cut -f1 stems.fr.tsv | java -cp $CP LuceneStems.java fr > new.tsv
 */
public class LuceneStems {
    public static void main(String[] args) throws IOException {
        BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Tokenizer whole = new KeywordTokenizer();
        TokenStream stems = stemmer(args[0], whole);
        CharTermAttribute term = stems.getAttribute(CharTermAttribute.class);
        for (String word; (word = words.readLine()) != null;) {
            whole.setReader(new StringReader(word));
            stems.reset();
            stems.incrementToken();
            out.print(word + "\t" + term + "\n");
            stems.end();
            stems.close();
        }
        out.flush();
    }

    private static TokenStream stemmer(String language, Tokenizer words) {
        switch (language) {
            case "en": return new PorterStemFilter(words);
            case "es": return new SpanishLightStemFilter(words);
            case "fr": return new FrenchLightStemFilter(words);
            case "pt": return new PortugueseLightStemFilter(words);
            default: throw new IllegalArgumentException(language);
        }
    }
}
