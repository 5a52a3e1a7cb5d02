import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Makes scores.tsv: what Lucene's BM25Similarity (k1 1.2, b 0.75) answers to a few hundred queries on a corpus of invented words. With Debian's liblucene8-java:
 *
 *   java -cp /usr/share/java/lucene-core-8.7.0.jar LuceneScores.java > scores.tsv
 *
 * A line is: kind (word, any, all, phrase), field or * for all, words, total, and the best twenty as id:score, best first, then by id.
 * The corpus lies in no file: InventedCorpus.cs draws the same one.
 */
public class LuceneScores {
    static final String[] FIELDS = {"title", "summary", "body"};
    static final float[] WEIGHTS = {3, 1.5f, 1};
    static final int DOCUMENTS = 2400, WORDS = 20000, COMMON = 100, BEST = 20;

    /** By document and field: word numbers, the commonest first in the numbering; an empty field is absent from the document. */
    static final int[][][] corpus = new int[DOCUMENTS][FIELDS.length][];
    static final int[] upTo = new int[WORDS];
    static long state;

    public static void main(String[] args) throws Exception {
        drawCorpus();
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        write(directory);
        try (DirectoryReader reader = DirectoryReader.open(directory); PrintStream out = new PrintStream(System.out, false, "US-ASCII")) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            state = 2;
            for (int i = 0; i < 120; i++) answer(searcher, out, "word", fieldOf(i), new int[] {next(Math.min(WORDS, 2 << i / 4 % 15))});
            for (int i = 0; i < 100; i++) answer(searcher, out, "any", fieldOf(i), anyWords(2 + i / 4 % 3));
            for (int i = 0; i < 80; i++) answer(searcher, out, "all", fieldOf(i), wordsOfOneDocument(fieldOf(i), 2 + i / 4 % 2, i / 8 % 2 == 0 ? COMMON : WORDS));
            for (int i = 0; i < 80; i++) answer(searcher, out, "phrase", fieldOf(i), phrase(fieldOf(i), 2 + i / 4 % 2, i / 8 % 4 == 3 ? WORDS : COMMON));
        }
    }

    /** Knuth's 64-bit linear congruential generator (MMIX), upper 31 bits. */
    static int next(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    static void drawCorpus() {
        for (int i = 0, sum = 0; i < WORDS; i++) upTo[i] = sum += (1 << 20) / (i + 1);
        state = 1;
        for (int[][] document : corpus) {
            document[0] = drawWords(1 + next(14));
            document[1] = drawWords(next(8) == 0 ? 0 : 1 + next(80));
            int least = 1 << next(11);
            document[2] = drawWords(Math.min(2000, least + next(least)));
        }
    }

    static int[] drawWords(int length) {
        int[] words = new int[length];
        for (int i = 0; i < length; i++) words[i] = drawWord();
        return words;
    }

    /** By Zipf's law, in whole numbers. */
    static int drawWord() {
        int place = Arrays.binarySearch(upTo, next(upTo[WORDS - 1]));
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** Three syllables: no word is made of two others, and none has a form but its own. */
    static String spelling(int word) {
        String consonants = "bcdfghjklmnprstv", vowels = "aeiou";
        StringBuilder letters = new StringBuilder();
        for (int i = 0, rest = word * 7919 % 512000; i < 3; i++, rest /= 80) letters.append(consonants.charAt(rest % 80 / 5)).append(vowels.charAt(rest % 5));
        return letters.toString();
    }

    static void write(ByteBuffersDirectory directory) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer(CharArraySet.EMPTY_SET)).setSimilarity(new BM25Similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int[][] words : corpus) {
                Document document = new Document();
                for (int f = 0; f < FIELDS.length; f++) if (words[f].length > 0) document.add(new TextField(FIELDS[f], text(words[f]), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    static String text(int[] words) {
        StringJoiner text = new StringJoiner(" ");
        for (int word : words) text.add(spelling(word));
        return text.toString();
    }

    static int fieldOf(int i) { return i % (FIELDS.length + 1); }

    static int[] anyWords(int count) {
        List<Integer> words = new ArrayList<>();
        while (words.size() < count) addOnce(words, next(Math.min(WORDS, 2 << next(15))));
        return words.stream().mapToInt(word -> word).toArray();
    }

    static int[] wordsOfOneDocument(int field, int count, int bound) {
        while (true) {
            int[] drawn = drawField(field, 4 * count);
            List<Integer> words = new ArrayList<>();
            for (int i = 0; i < 4 * count && words.size() < count; i++) {
                int word = drawn[next(drawn.length)];
                if (word < bound) addOnce(words, word);
            }
            if (words.size() == count) return words.stream().mapToInt(word -> word).toArray();
        }
    }

    static void addOnce(List<Integer> words, int word) { if (!words.contains(word)) words.add(word); }

    static int[] phrase(int field, int length, int bound) {
        while (true) {
            int[] drawn = drawField(field, length);
            int start = next(drawn.length - length + 1);
            int[] words = Arrays.copyOfRange(drawn, start, start + length);
            if (Arrays.stream(words).allMatch(word -> word < bound)) return words;
        }
    }

    /** A field of some document, of so many words at least; the body for all fields together. */
    static int[] drawField(int field, int least) {
        while (true) {
            int[] words = corpus[next(DOCUMENTS)][Math.min(field, FIELDS.length - 1)];
            if (words.length >= least) return words;
        }
    }

    static void answer(IndexSearcher searcher, PrintStream out, String kind, int field, int[] words) throws Exception {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (kind.equals("phrase")) query.add(inFields(field, words), Occur.SHOULD);
        else for (int word : words) query.add(inFields(field, word), kind.equals("all") ? Occur.MUST : Occur.SHOULD);
        TopScoreDocCollector collector = TopScoreDocCollector.create(BEST, null, Integer.MAX_VALUE);
        searcher.search(query.build(), collector);
        TopDocs best = collector.topDocs();
        StringJoiner hits = new StringJoiner(" ");
        for (ScoreDoc hit : best.scoreDocs) hits.add(String.format(Locale.ROOT, "d%04d:%s", hit.doc, digits(hit.score)));
        out.print(String.join("\t", kind, field == FIELDS.length ? "*" : FIELDS[field], text(words), Long.toString(best.totalHits.value), hits.toString()) + "\n");
    }

    /** A word, or a phrase, in one field or summed over all, each with its weight. */
    static Query inFields(int field, int... words) {
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        for (int f = 0; f < FIELDS.length; f++) {
            if (field != FIELDS.length && field != f) continue;
            String[] spelt = Arrays.stream(words).mapToObj(LuceneScores::spelling).toArray(String[]::new);
            Query own = spelt.length == 1 ? new TermQuery(new Term(FIELDS[f], spelt[0])) : new PhraseQuery(FIELDS[f], spelt);
            sum.add(new BoostQuery(own, WEIGHTS[f]), Occur.SHOULD);
        }
        return sum.build();
    }

    /** Nine digits tell every float; Float.toString differs between versions of Java. */
    static String digits(float score) { return new BigDecimal(score).round(new MathContext(9)).toPlainString(); }
}
