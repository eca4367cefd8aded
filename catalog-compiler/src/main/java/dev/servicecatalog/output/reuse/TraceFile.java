package dev.servicecatalog.output.reuse;

import dev.servicecatalog.output.Checksum;
import dev.servicecatalog.output.Sha256;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Traces on disk. The file ends in its own digest: one that was cut off, altered or written by another program says nothing, and all files
 * are made again.
 */
public final class TraceFile {
    private static final String FORMAT = "servicecatalog traces 2";
    private static final int DIGEST = 32;
    private static final List<Fact.Part> PARTS = List.of(Fact.Part.values());

    private TraceFile() {}

    /** What was written last; nothing if that cannot be read. */
    public static Traces read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Traces.none();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length - DIGEST;
            MessageDigest counted = Sha256.begin();
            counted.update(bytes, 0, end);
            if (!Arrays.equals(counted.digest(), 0, DIGEST, bytes, end, bytes.length)) {
                return Traces.none();
            }
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
            if (!in.readUTF().equals(FORMAT) || !in.readUTF().equals(Program.identity())) {
                return Traces.none();
            }
            SortedMap<String, Traces.Edition> editions = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                editions.put(in.readUTF(), readEdition(in));
            }
            return new Traces(editions);
        } catch (IOException | RuntimeException unreadable) {
            return Traces.none();
        }
    }

    /**
     * Writes them beside the old ones, and swaps the two.
     *
     * @throws IOException if that is not possible; the old ones then stay
     */
    public static void write(Path file, Traces traces) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream stream = Files.newOutputStream(fresh);
                DigestOutputStream digested = new DigestOutputStream(stream, Sha256.begin());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(digested))) {
            out.writeUTF(FORMAT);
            out.writeUTF(Program.identity());
            out.writeInt(traces.editions().size());
            for (Map.Entry<String, Traces.Edition> edition : traces.editions().entrySet()) {
                out.writeUTF(edition.getKey());
                write(out, edition.getValue());
            }
            out.flush();
            stream.write(digested.getMessageDigest().digest());
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(DataOutputStream out, Traces.Edition edition) throws IOException {
        write(out, edition.fixed());
        Map<Fact, Integer> numbers = new HashMap<>();
        out.writeInt(edition.facts().size());
        for (Fact fact : sorted(edition.facts().keySet())) {
            numbers.put(fact, numbers.size());
            out.writeUTF(fact.source());
            out.writeByte(fact.part().ordinal());
            out.writeUTF(fact.key());
            write(out, edition.facts().get(fact));
        }
        out.writeInt(edition.files().size());
        for (Map.Entry<String, Trace> file : edition.files().entrySet()) {
            out.writeUTF(file.getKey());
            out.writeInt(file.getValue().checksum().crc());
            out.writeLong(file.getValue().checksum().size());
            out.writeInt(file.getValue().read().size());
            for (Fact fact : file.getValue().read()) {
                out.writeInt(numbers.get(fact));
            }
        }
    }

    /** Source by source, since to compare names of sources takes long: they begin alike. */
    private static List<Fact> sorted(Set<Fact> facts) {
        SortedMap<String, List<Fact>> bySource = new TreeMap<>();
        facts.forEach(fact -> bySource.computeIfAbsent(fact.source(), any -> new ArrayList<>())
                .add(fact));
        return bySource.values().stream()
                .flatMap(each ->
                        each.stream().sorted(Comparator.comparing(Fact::part).thenComparing(Fact::key)))
                .toList();
    }

    private static void write(DataOutputStream out, Fingerprint print) throws IOException {
        out.writeLong(print.high());
        out.writeLong(print.low());
    }

    private static Traces.Edition readEdition(DataInputStream in) throws IOException {
        Fingerprint fixed = readFingerprint(in);
        List<Fact> numbered = new ArrayList<>();
        Map<Fact, Fingerprint> facts = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            Fact fact = new Fact(
                    sources.computeIfAbsent(in.readUTF(), name -> name), PARTS.get(in.readByte()), in.readUTF());
            numbered.add(fact);
            facts.put(fact, readFingerprint(in));
        }
        SortedMap<String, Trace> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String path = in.readUTF();
            Checksum checksum = new Checksum(in.readInt(), in.readLong());
            List<Fact> read = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                read.add(numbered.get(in.readInt()));
            }
            files.put(path, new Trace(checksum, read));
        }
        return new Traces.Edition(fixed, facts, files);
    }

    private static Fingerprint readFingerprint(DataInputStream in) throws IOException {
        return new Fingerprint(in.readLong(), in.readLong());
    }
}
