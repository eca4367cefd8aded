package dev.servicecatalog.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;

/** Serves the site as the free hosts do: below a path, and with the page not found for addresses that do not exist. */
final class WebHost implements AutoCloseable {
    private static final String MOUNT = "/org/repo/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final HttpServer server;

    WebHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(MOUNT, WebHost::answer);
        server.start();
    }

    /** The address of the root of the site. */
    URI site() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + MOUNT);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String file = exchange.getRequestURI().getPath().substring(MOUNT.length());
        boolean there = Files.isRegularFile(PublishedSite.ROOT.resolve(file));
        String sent = there ? file : PublishedSite.NOT_FOUND;
        byte[] body = PublishedSite.bytes(sent);
        String type = TYPES.getOrDefault(sent.substring(sent.lastIndexOf('.') + 1), "text/plain");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(there ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
