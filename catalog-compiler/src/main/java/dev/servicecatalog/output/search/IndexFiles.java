package dev.servicecatalog.output.search;

import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.output.search.Vocabulary.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an index as scripts, which a page may load also from a disk and under a strict policy. Each holds parts,
 * {@code CatalogSearch.put("w0", "...")}: what there is, words ({@code w}), postings ({@code p}), entries ({@code e}). A small index is
 * one script. Of a large one, each part is named after its content, and {@code index.js} alone knows the names: what is the same stays
 * where it is.
 *
 * <p>A word is a line: how many letters it has in common with the word before, in base 36; the rest; and unless its group is the next
 * new one, a comma and how far back the group is. Postings of a group begin with their rarity; then follow gaps between entries and
 * impacts, five bits a character.
 */
final class IndexFiles {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ONE_FILE = 1500;
    private static final int CHUNK = 32;
    private static final int POSTINGS_IN_PART = 24_000;
    private static final int MOST_IN_COMMON = 35;
    private static final int HASH = 8;

    private final List<SearchEntry> entries;
    private final Vocabulary vocabulary;
    private final List<Postings> postings;

    IndexFiles(List<SearchEntry> entries, Vocabulary vocabulary, List<Postings> postings) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.postings = postings;
    }

    SortedMap<String, String> all() {
        Map<String, Object> parts = new LinkedHashMap<>();
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("entries", entries.size());
        contents.put("chunk", CHUNK);
        contents.put("words", words(parts));
        contents.put("postings", postings(parts));
        entries(parts);
        StringBuilder first = new StringBuilder();
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        parts.forEach((name, content) -> {
            String script = put(name, content);
            boolean always = entries.size() <= ONE_FILE || name.equals("w");
            if (always) {
                first.append(script);
            } else {
                String hash =
                        Sha256.hex(script.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
                hashes.merge(name.substring(0, 1), hash, String::concat);
                files.put(name + "." + hash + ".js", script);
            }
        });
        contents.put("hashes", hashes);
        files.put("index.js", put("index", contents) + first);
        return files;
    }

    private static String put(String name, Object content) {
        return "CatalogSearch.put(\"" + name + "\", " + JSON.writeValueAsString(content) + ");\n";
    }

    /** The part for each first letter; {@code w} is all words. */
    private Map<String, String> words(Map<String, Object> parts) {
        Map<String, String> byLetter = new LinkedHashMap<>();
        for (Part part : vocabulary.parts()) {
            String name = part.letter().isEmpty() ? "w" : "w" + byLetter.size();
            byLetter.put(part.letter(), name);
            parts.put(name, words(part));
        }
        return byLetter;
    }

    private String words(Part part) {
        StringBuilder text = new StringBuilder(Integer.toString(part.seen(), 36));
        String before = "";
        int next = part.seen();
        for (int i = part.from(); i < part.to(); i++) {
            String word = vocabulary.words().get(i);
            int group = vocabulary.groups().get(i);
            int common = common(before, word);
            text.append('\n').append(Integer.toString(common, 36)).append(word, common, word.length());
            if (group == next) {
                next++;
            } else {
                text.append(',').append(Integer.toString(next - group, 36));
            }
            before = word;
        }
        return text.toString();
    }

    /** How many letters two words have in common; never half of a letter that takes two characters. */
    private static int common(String before, String word) {
        int most = Math.min(MOST_IN_COMMON, Math.min(before.length(), word.length()));
        int same = 0;
        while (same < most && before.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same > 0 && Character.isHighSurrogate(word.charAt(same - 1)) ? same - 1 : same;
    }

    /** The first group of each part. */
    private List<Integer> postings(Map<String, Object> parts) {
        List<Integer> starts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int size = 0;
        for (int group = 0; group <= postings.size(); group++) {
            if (!part.isEmpty() && (size > POSTINGS_IN_PART || group == postings.size())) {
                parts.put("p" + starts.size(), String.join("|", part));
                starts.add(group - part.size());
                part.clear();
                size = 0;
            }
            if (group < postings.size()) {
                part.add(encoded(postings.get(group)));
                size += part.get(part.size() - 1).length();
            }
        }
        return starts;
    }

    private static String encoded(Postings of) {
        StringBuilder text = new StringBuilder().append(DIGITS.charAt(of.rarity()));
        int before = -1;
        for (int i = 0; i < of.entries().size(); i++) {
            int gap = of.entries().get(i) - before - 1;
            int rest = gap * Postings.STRONGEST + of.impacts().get(i) - 1;
            while (rest >= 32) {
                text.append(DIGITS.charAt(rest % 32 + 32));
                rest /= 32;
            }
            text.append(DIGITS.charAt(rest));
            before = of.entries().get(i);
        }
        return text.toString();
    }

    private void entries(Map<String, Object> parts) {
        for (int from = 0; from < entries.size(); from += CHUNK) {
            List<String> lines = IntStream.range(from, Math.min(entries.size(), from + CHUNK))
                    .mapToObj(entries::get)
                    .map(entry -> entry.title() + "\t" + entry.page() + "\t" + entry.detail())
                    .toList();
            parts.put("e" + from / CHUNK, String.join("\n", lines));
        }
    }
}
