package dev.servicecatalog.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the docs as a sequence of fenced blocks, each with a language and a word behind it. */
public final class MarkdownPage {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)[ \\t]*([^\\n]*)\\n(.*?)^```[ \\t]*$");

    private final Path file;
    private final String text;

    private MarkdownPage(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Reads a page. */
    public static MarkdownPage of(Path file) {
        try {
            return new MarkdownPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One block: {@code ```language word} and what it holds. */
    public record Block(String language, String word, String content) {}

    /** All blocks in reading order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            blocks.add(new Block(fence.group(1), fence.group(2).trim(), fence.group(3)));
        }
        return blocks;
    }

    /** The value of {@code <!-- name: value -->} in the page. */
    public String setting(String name, String otherwise) {
        Matcher comment = Pattern.compile("<!-- " + name + ": (.*?) -->").matcher(text);
        return comment.find() ? comment.group(1) : otherwise;
    }

    /** The page with the content of each block replaced; compared with, or under the golden switch written over, the file. */
    public void check(Function<Block, String> content) {
        Matcher fence = FENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (fence.find()) {
            Block block = new Block(fence.group(1), fence.group(2).trim(), fence.group(3));
            String head = text.substring(fence.start(), fence.start(3));
            fence.appendReplacement(out, Matcher.quoteReplacement(head + content.apply(block) + "```"));
        }
        fence.appendTail(out);
        Golden.check(file, out.toString());
    }
}
