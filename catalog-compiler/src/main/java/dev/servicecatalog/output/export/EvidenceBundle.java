package dev.servicecatalog.output.export;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A zip file for auditors: files in one folder, with their SHA-256 digests in {@code SHA256SUMS}, which {@code sha256sum -c} checks.
 *
 * @param folder the one folder in it
 * @param files what stands in them, by path from that folder
 * @param more writes further files, one after the other, where there are too many to name
 */
public record EvidenceBundle(String folder, SortedMap<String, Content> files, More more) implements Content {
    /** Further files. */
    public interface More {
        /** Hands every file over. */
        void writeTo(Files files) throws IOException;
    }

    /** Takes files. */
    public interface Files {
        /** Takes the next one. */
        void add(String path, Content content) throws IOException;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        SteadyZip zip = new SteadyZip(out);
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Content> file : files.entrySet()) {
            digests.put(file.getKey(), add(zip, file.getKey(), file.getValue()));
        }
        more.writeTo((path, content) -> digests.put(path, add(zip, path, content)));
        StringBuilder sums = new StringBuilder();
        digests.forEach(
                (path, digest) -> sums.append(digest).append("  ").append(path).append('\n'));
        zip.begin(folder + "/SHA256SUMS").write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.end();
    }

    private String add(SteadyZip zip, String path, Content content) throws IOException {
        DigestOutputStream to = new DigestOutputStream(zip.begin(folder + "/" + path), Sha256.begin());
        content.writeTo(to);
        to.flush();
        return HexFormat.of().formatHex(to.getMessageDigest().digest());
    }
}
