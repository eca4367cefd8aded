package dev.servicecatalog.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves a site to browsers on this machine, and nobody else: it listens on the loopback address, and answers only who asks for
 * it by a name of this machine, so that no page of the web can read along. Nothing is kept by browsers.
 */
public final class PreviewServer implements AutoCloseable {
    private static final Pattern THIS_MACHINE = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int THREADS = 8;

    /** Whether Java's server sends small packets at once; it reads this once in a process, when the first server is made. */
    private static final String AT_ONCE = "sun.net.httpserver.nodelay";

    private final HttpServer server;
    private final ExecutorService threads;
    private final EventStream events = new EventStream();
    private volatile Shown shown;

    private PreviewServer(HttpServer server, ExecutorService threads, Shown shown) {
        this.server = server;
        this.threads = threads;
        this.shown = shown;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any that is free
     * @throws IOException if somebody else listens there
     */
    public static PreviewServer start(int port, Shown first) throws IOException {
        // a header and its content are two packets; without this, the second waits up to 40 ms until the first is
        // acknowledged
        System.setProperty(AT_ONCE, System.getProperty(AT_ONCE, "true"));
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, PreviewServer::daemon);
        PreviewServer preview = new PreviewServer(server, threads, first);
        server.setExecutor(threads);
        server.createContext("/", preview::answer);
        server.start();
        return preview;
    }

    /** Where browsers find it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Shows something else from now on, and tells all browsers that look. */
    public void show(Shown next) {
        shown = next;
        events.tell(next.parts().build());
    }

    @Override
    public void close() {
        events.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "preview");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        if (!isForThisMachine(exchange)) {
            send(exchange, 403, TEXT, "Ask for localhost or 127.0.0.1.\n");
        } else if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, 405, TEXT, "A preview can only be read.\n");
        } else {
            answer(
                    exchange,
                    Optional.ofNullable(exchange.getRequestURI().getPath()).orElse(""));
        }
    }

    private static boolean isForThisMachine(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && THIS_MACHINE.matcher(host).matches();
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        Shown now = shown;
        if (path.equals(PreviewFiles.EVENTS)) {
            events.join(exchange, () -> shown.parts().build());
            return;
        }
        Optional<PreviewFiles.File> own = PreviewFiles.at(path, now);
        if (own.isPresent()) {
            send(exchange, 200, own.get().type(), own.get().text());
            return;
        }
        Optional<SiteFiles.File> file;
        boolean folder;
        try {
            file = SiteFiles.at(path, now);
            folder = file.isEmpty() && SiteFiles.isFolder(path, now);
        } catch (IOException | RuntimeException | StackOverflowError defect) {
            String reason = Objects.requireNonNullElseGet(defect.getMessage(), defect::toString);
            send(exchange, 500, SiteFiles.HTML, now.parts().cannotBeMade(reason));
            return;
        }
        if (file.isPresent()) {
            send(exchange, 200, file.get().type(), file.get().content());
        } else if (folder) {
            exchange.getResponseHeaders().set("Location", withSlash(exchange.getRequestURI()));
            send(exchange, 302, TEXT, "It is a folder.\n");
        } else {
            send(exchange, 404, SiteFiles.HTML, now.parts().nothingHere());
        }
    }

    private static String withSlash(URI asked) {
        return asked.getRawPath() + "/" + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        try (exchange) {
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.length));
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
