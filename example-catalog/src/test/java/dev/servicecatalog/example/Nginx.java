package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The published site behind nginx, which reads the documented files with ports and folders of this machine in them. */
final class Nginx implements AutoCloseable {
    private static final Path RECIPES = Path.of("../docs/publish");
    private static final List<String> USUAL = List.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx");
    private static final String MISSING = "no nginx is here: docs/publish/nginx.conf is not tried";

    private final Path folder;
    private final int root = freePort();
    private final int below = freePort();
    private final Process process;

    /**
     * Starts it, or skips the test and says so; {@code -Dtools.required=true} fails it.
     *
     * @param folder an empty one for its files
     */
    Nginx(Path folder) {
        this.folder = folder;
        Optional<String> program =
                USUAL.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
        if (program.isEmpty() && Boolean.getBoolean("tools.required")) {
            fail(MISSING);
        }
        if (program.isEmpty()) {
            abort(MISSING);
        }
        try {
            configure();
            process = new ProcessBuilder(
                            program.get(),
                            "-p",
                            folder + "/",
                            "-c",
                            folder.resolve("nginx.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            awaitStart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the site at the root of a server. */
    URI atRoot() {
        return URI.create("http://127.0.0.1:" + root + "/");
    }

    /** The address of the site below a path of a server. */
    URI belowAPath() {
        return URI.create("http://127.0.0.1:" + below + "/catalog/");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        for (String link : List.of("www/service-catalog", "www/intranet/catalog")) {
            try {
                Files.delete(folder.resolve(link));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void configure() throws IOException {
        Files.createDirectory(folder.resolve("www"));
        Files.createSymbolicLink(folder.resolve("www/service-catalog"), PublishedSite.ROOT);
        Files.createDirectory(folder.resolve("www/intranet"));
        Files.createSymbolicLink(folder.resolve("www/intranet/catalog"), PublishedSite.ROOT);
        Files.createDirectory(folder.resolve("snippets"));
        Files.copy(RECIPES.resolve("service-catalog-site.conf"), folder.resolve("snippets/service-catalog-site.conf"));
        Files.writeString(
                folder.resolve("service-catalog.conf"),
                Files.readString(RECIPES.resolve("nginx.conf"))
                        .replaceFirst("listen 80;", "listen 127.0.0.1:" + root + ";")
                        .replaceFirst("listen 80;", "listen 127.0.0.1:" + below + ";")
                        .replace("/var/www/", folder + "/www/"));
        Files.writeString(folder.resolve("nginx.conf"), main());
    }

    /** What a server has around it; root serves as root, since the folders of tests are nobody else's to read. */
    private String main() {
        String user = System.getProperty("user.name").equals("root") ? "user root root;" : "";
        return """
                daemon off; worker_processes 1; pid nginx.pid; error_log error.log; %s
                events {}
                http {
                    access_log off;
                    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include service-catalog.conf;
                }
                """.formatted(user);
    }

    private void awaitStart() throws IOException {
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), below).close();
                return;
            } catch (IOException notYet) {
                sleep();
            }
        }
        fail("nginx does not start: " + Files.readString(folder.resolve("output")));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
