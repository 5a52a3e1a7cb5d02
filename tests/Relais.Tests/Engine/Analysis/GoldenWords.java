import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the words of stems.LANG.tsv from running text, never from a dictionary or a word list: every word of our own content in that language, then an even sample of the
 * words that occur twice or more in a folder of texts, until there are 20,500. Each goes in as written and without its accents. The texts are plain text (.txt, UTF-8) in that
 * language and stay out of the repository; ours were documentation packages of Debian, some in one language only: among them the helps of LibreOffice, GIMP and GNOME, the
 * installation guide, reference, handbook, securing manual and manual pages, the manuals of LilyPond, KiCad and GnuCash; in English also those of Python, PostgreSQL, SQLite and
 * Git and the Anarchist FAQ. Markup, program text, addresses and names in camel case were taken out of them. From this folder, with CP as LuceneStems.java says:
 *
 *   java GoldenWords.java fr ../../../../content TEXTS | java -cp $CP LuceneStems.java fr > stems.fr.tsv
 */
public class GoldenWords {
    private static final int WANTED = 20_500;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 25;
    private static final double GOLDEN_RATIO = 0.618034;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{" + SHORTEST + "," + LONGEST + "}");

    public static void main(String[] args) throws IOException {
        SortedSet<String> chosen = new TreeSet<>();
        countWords(args[1], name -> name.equals(args[0] + ".md")).keySet().forEach(word -> add(chosen, word));
        Map<String, Integer> counts = countWords(args[2], name -> name.endsWith(".txt"));
        counts.values().removeIf(count -> count < 2);
        for (String word : spread(new ArrayList<>(counts.keySet()))) {
            add(chosen, word);
        }
        if (chosen.size() < WANTED) throw new IllegalStateException("The texts have only " + chosen.size() + " words");
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        chosen.forEach(word -> out.print(word + "\n"));
        out.flush();
    }

    private static TreeMap<String, Integer> countWords(String folder, Predicate<String> isText) throws IOException {
        TreeMap<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : (Iterable<Path>) files.filter(f -> isText.test(f.getFileName().toString()))::iterator) {
                Matcher matcher = WORD.matcher(Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
                while (matcher.find()) {
                    if (LATIN.matcher(matcher.group()).matches()) counts.merge(matcher.group(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** The words in such an order that every beginning of it is about evenly spaced in theirs: a golden section further each time, by a prime number of steps to meet each once. */
    private static List<String> spread(List<String> words) {
        long step = BigInteger.valueOf((long) (words.size() * GOLDEN_RATIO)).nextProbablePrime().longValue();
        List<String> spread = new ArrayList<>();
        for (long i = 0; i < words.size(); i++) {
            spread.add(words.get((int) (i * step % words.size())));
        }
        return spread;
    }

    private static void add(SortedSet<String> chosen, String word) {
        for (String form : List.of(word, Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", ""))) {
            if (chosen.size() < WANTED) chosen.add(form);
        }
    }
}
