package dev.servicecatalog.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Brings a published catalog here. */
public final class Download {
    /** The largest catalog that is read, in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Download() {}

    /**
     * Reads an address into a file.
     *
     * @throws UncheckedIOException if it cannot be reached, does not answer with a file, or with one that is too large; its message says
     *     which
     */
    public static void into(Path file, String address) {
        try {
            Files.write(file, read(new URI(address)));
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException("this is no address: " + address, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(URI address) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException(address + " answers with status " + answer.statusCode());
                }
                byte[] content = body.readNBytes(LARGEST + 1);
                if (content.length > LARGEST) {
                    throw new IOException(
                            address + " has more than the " + LARGEST / 1024 / 1024 + " MiB that are read");
                }
                return content;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(address + " was not waited for", e);
        } catch (java.net.ConnectException | java.net.UnknownHostException | java.net.http.HttpTimeoutException e) {
            throw new IOException(address + " cannot be reached from here", e);
        }
    }
}
