import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes stems.tsv again from its own first column: word, Lucene's French light stem, Lucene's Porter stem. With Debian's liblucene8-java:
 *
 *   CP=/usr/share/java/lucene-core.jar:/usr/share/java/lucene-analyzers-common.jar
 *   cut -f1 stems.tsv | java -cp $CP LuceneStems.java > new.tsv
 */
public class LuceneStems {
    public static void main(String[] args) throws Exception {
        BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        FrenchLightStemmer french = new FrenchLightStemmer();
        Analyzer porter = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                KeywordTokenizer whole = new KeywordTokenizer();
                return new TokenStreamComponents(whole, new PorterStemFilter(whole));
            }
        };
        for (String word; (word = words.readLine()) != null;) {
            char[] letters = word.toCharArray();
            int length = french.stem(letters, letters.length);
            try (TokenStream stream = porter.tokenStream("", word)) {
                stream.reset();
                stream.incrementToken();
                out.println(word + "\t" + new String(letters, 0, length) + "\t" + stream.getAttribute(CharTermAttribute.class));
                stream.end();
            }
        }
        out.flush();
    }
}
