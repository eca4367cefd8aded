package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that fills a bucket sends each file of a site once, as what it is. A program that only writes down its arguments stands in for Amazon's. */
class BucketTest {
    private static final Path SCRIPT = Path.of("../docs/publish/s3.sh").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void everyFileIsSentOnceWithItsTypeAndItsCaching() throws IOException {
        Tools.need(Tools.runs("bash"), "no bash is here: docs/publish/s3.sh is not run");
        Path site = folder.resolve("site");
        Published published = Published.of(
                "ferry",
                site,
                new SiteOptions(
                        Optional.of(URI.create("https://catalog.example.com/")), Optional.empty(), Optional.empty()));
        List<List<String>> calls = calls(site);
        SortedMap<String, List<List<String>>> senders = new TreeMap<>();
        for (String file : published.files().keySet()) {
            senders.put(file, calls.stream().filter(call -> sends(call, file)).toList());
        }
        // the mark by which the folder is known again is for nobody to read
        assertThat(senders.remove(".catalog-site")).isEmpty();
        senders.forEach((file, sent) -> {
            assertThat(sent).as(file).hasSize(1);
            boolean named = file.matches(".*[./][0-9a-f]{8}[./].*");
            assertThat(after(sent.get(0), "--cache-control"))
                    .as(file)
                    .isEqualTo(named ? "public, max-age=31536000, immutable" : "no-cache");
            assertThat(sent.get(0).contains("--delete")).as(file).isEqualTo(!named);
            assertThat(after(sent.get(0), "--content-type")).as(file).isEqualTo(type(file));
        });
        assertThat(after(calls.get(calls.size() - 1), "--include")).as("last").isEqualTo("*.html");
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "csv" -> "text/csv; charset=utf-8";
            case "ics" -> "text/calendar; charset=utf-8";
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "nobody said what " + file + " is";
        };
    }

    private List<List<String>> calls(Path site) throws IOException {
        Path program = Files.createDirectory(folder.resolve("bin")).resolve("aws");
        Path log = folder.resolve("log");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\t' \"$@\" >> '" + log + "'\necho >> '" + log + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        List<String> command = List.of(
                "env",
                "PATH=" + program.getParent() + ":" + System.getenv("PATH"),
                "bash",
                SCRIPT.toString(),
                site.toString(),
                "s3://catalog/it/");
        assertThat(Tools.run(folder.resolve("output"), command))
                .as(() -> "see " + folder)
                .isZero();
        List<List<String>> calls = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            List<String> call = Arrays.asList(line.split("\t"));
            assertThat(call.subList(0, 4)).containsExactly("s3", "sync", site.toString(), "s3://catalog/it");
            calls.add(call);
        }
        return calls;
    }

    /** As the program has it: the last pattern that a file matches decides, and a star takes in folders. */
    private static boolean sends(List<String> call, String file) {
        boolean sent = true;
        for (int i = 0; i + 1 < call.size(); i++) {
            boolean pattern = call.get(i).equals("--include") || call.get(i).equals("--exclude");
            if (pattern && file.matches(Pattern.quote(call.get(i + 1)).replace("*", "\\E.*\\Q"))) {
                sent = call.get(i).equals("--include");
            }
        }
        return sent;
    }

    private static String after(List<String> call, String option) {
        return call.get(call.indexOf(option) + 1);
    }
}
