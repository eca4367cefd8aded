package dev.servicecatalog.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Edits the YAML files of a folder as people do, and as they should not: the same seed gives the same edits. */
public final class RandomEdits {
    private static final Pattern NUMBER = Pattern.compile("(?<=[ \\[{:])\\d{1,4}(?=[ \\n,}\\]%])");
    private static final Pattern WORD = Pattern.compile("(?<=[a-z] )[a-z]{3,}(?= [a-z])");
    private static final Pattern NAME = Pattern.compile("metadata: \\{name: ([a-z0-9-]+)");
    private static final String MARK = "\n---\n";

    private final Path folder;
    private final Random random;
    private int made;

    /** A catalog that nobody else edits. */
    public RandomEdits(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Makes one edit and says what it was. */
    public String next() throws IOException {
        made++;
        Path file = any(files());
        switch (random.nextInt(9)) {
            case 0:
                return inPlaces(file, NUMBER, number -> Integer.toString(1 + random.nextInt(40)), "another number");
            case 1:
            case 2:
                return inPlaces(file, WORD, word -> "word" + made, "another word");
            case 3:
                return without(file);
            case 4:
                return inPlaces(file, NAME, name -> name + "-" + made, "another name, others still use the old one");
            case 5:
                return renamed(file);
            case 6:
                return twice(file);
            case 7:
                return swapped(file);
            default:
                Path moved = file.resolveSibling("moved-" + made + ".yaml");
                Files.move(file, moved);
                return file + " is called " + moved.getFileName();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private String inPlaces(Path file, Pattern pattern, UnaryOperator<String> other, String what) throws IOException {
        String text = Files.readString(file);
        List<MatchResult> found = pattern.matcher(text).results().toList();
        if (found.isEmpty()) {
            return "nothing in " + file;
        }
        MatchResult one = any(found);
        int group = one.groupCount();
        Files.writeString(
                file,
                text.substring(0, one.start(group)) + other.apply(one.group(group)) + text.substring(one.end(group)));
        return what + " in " + file + " at " + one.start(group);
    }

    /** Takes out a document, and the file with the last one. */
    private String without(Path file) throws IOException {
        List<String> documents = documents(file);
        documents.remove(random.nextInt(documents.size()));
        if (documents.isEmpty() && files().size() > 1) {
            Files.delete(file);
            return "deleted " + file;
        }
        Files.writeString(file, String.join(MARK, documents));
        return "a document less in " + file;
    }

    /** Something gets another name, and all that use it follow. */
    private String renamed(Path file) throws IOException {
        List<MatchResult> names = NAME.matcher(Files.readString(file)).results().collect(Collectors.toList());
        if (names.isEmpty()) {
            return "nothing in " + file;
        }
        String name = any(names).group(1);
        for (Path each : files()) {
            String text = Files.readString(each);
            String renamed = text.replaceAll("(?<![a-z0-9-])" + name + "(?![a-z0-9-])", name + "-" + made);
            if (!renamed.equals(text)) {
                Files.writeString(each, renamed);
            }
        }
        return name + " is called otherwise everywhere";
    }

    /** A copy of a document under another name. */
    private String twice(Path file) throws IOException {
        List<String> documents = documents(file);
        String copy = any(documents).replaceFirst("name: ([a-z0-9-]+)", "name: $1-" + made);
        documents.add(random.nextInt(documents.size() + 1), copy);
        Files.writeString(file, String.join(MARK, documents));
        return "a document more in " + file;
    }

    private String swapped(Path file) throws IOException {
        List<String> documents = documents(file);
        Collections.shuffle(documents, random);
        Files.writeString(file, String.join(MARK, documents));
        return "another order in " + file;
    }

    private static List<String> documents(Path file) throws IOException {
        return new ArrayList<>(List.of(Files.readString(file).split(MARK)));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
