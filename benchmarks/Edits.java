import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Edits the summary in a file that a running server shows, and asks for its page until the new words are there:
 * {@code Edits <file> <address of the page> <how often> <nanoseconds of the epoch when the server was started>}. Prints the seconds until
 * the page was there at all, and the middle of the later half
 * of the edits, from saving the file to the page.
 */
public final class Edits {
    private static final int PAUSE = 20;
    private static final long LONGEST = 120_000_000_000L;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest page;

    private Edits(URI page) {
        this.page = HttpRequest.newBuilder(page).build();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]);
        Edits edits = new Edits(URI.create(args[1]));
        edits.until("<html");
        double start = (System.currentTimeMillis() - Long.parseLong(args[3]) / 1_000_000) / 1e3;
        String text = Files.readString(file);
        List<Double> seconds = new ArrayList<>();
        for (int i = 1; i <= Integer.parseInt(args[2]); i++) {
            Files.writeString(file, text.replaceFirst("summary: ", "summary: Edit " + i + " of "));
            double took = edits.until("Edit " + i + " of ");
            if (i > Integer.parseInt(args[2]) / 2) {
                seconds.add(took);
            }
            Thread.sleep(500); // whoever watches files may gather what comes close together
        }
        Files.writeString(file, text);
        seconds.sort(null);
        System.out.printf(Locale.ROOT, "%.2f %.2f%n", start, seconds.get(seconds.size() / 2));
    }

    private double until(String words) throws InterruptedException {
        long began = System.nanoTime();
        while (!body().contains(words)) {
            if (System.nanoTime() - began > LONGEST) {
                throw new IllegalStateException("for two minutes no \"" + words + "\" on " + page.uri());
            }
            Thread.sleep(PAUSE);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private String body() throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        }
    }
}
