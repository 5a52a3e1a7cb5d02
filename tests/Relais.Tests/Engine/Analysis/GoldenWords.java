import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses the words of stems.LANG.tsv: every word of our own content in that language, then words of Debian's list (wfrench, wamerican, wspanish, wportuguese) in the order
 * of a hash, which is as good as chance and always the same, until there are 20,500. Each goes in as written and without its accents. From this folder, with CP as
 * LuceneStems.java says:
 *
 *   java GoldenWords.java fr ../../../../content | java -cp $CP LuceneStems.java fr > stems.fr.tsv
 */
public class GoldenWords {
    private static final int WANTED = 20_500;
    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Map<String, String> LISTS = Map.of("en", "american-english", "es", "spanish", "fr", "french", "pt", "portuguese");

    public static void main(String[] args) throws IOException {
        SortedSet<String> chosen = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.getFileName().toString().equals(args[0] + ".md"))::iterator) {
                wordsOf(Files.readString(file)).forEach(word -> add(chosen, word));
            }
        }
        List<String> listed = new ArrayList<>(wordsOf(Files.readString(Path.of("/usr/share/dict", LISTS.get(args[0])))));
        listed.sort(Comparator.comparing((String word) -> word.hashCode() * 0x9E3779B9).thenComparing(word -> word));
        for (String word : listed) {
            if (chosen.size() >= WANTED) break;
            add(chosen, word);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        chosen.forEach(word -> out.print(word + "\n"));
        out.flush();
    }

    private static SortedSet<String> wordsOf(String text) {
        SortedSet<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (matcher.group().length() <= LONGEST) words.add(matcher.group());
        }
        return words;
    }

    private static void add(SortedSet<String> chosen, String word) {
        chosen.add(word);
        chosen.add(Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", ""));
    }
}
