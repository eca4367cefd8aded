package dev.servicecatalog.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.ChangeGate;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.GateMode;
import dev.servicecatalog.compiler.GateRequest;
import dev.servicecatalog.compiler.GateRequest.ApprovalFiles;
import dev.servicecatalog.compiler.GateRequest.Deployment;
import dev.servicecatalog.compiler.GateRequest.EvidenceFiles;
import dev.servicecatalog.compiler.GateRun;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.compiler.ValidateRequest;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/** Situations of a repository that files before and after a change cannot show, each for the code that the gate says then. */
final class GateSituations {
    private static final String AUTHOR = "author@northwind.example";
    private static final String COMPANY = "https://it.northwind.example";

    private final Path folder;
    private final Path output;
    private final String base = "main";
    private String head = "change";
    private Optional<Path> directory = Optional.empty();
    private Optional<String> location = Optional.empty();
    private List<String> tags = List.of();

    GateSituations(Path folder, Path output) {
        this.folder = folder;
        this.output = output;
    }

    /** The lines under that code, without what stands before them in the list. */
    List<String> says(String code) throws IOException {
        try (GateRepository repository = GateRepository.in(folder)) {
            repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
            repository.commit("Say it better", AUTHOR);
            return code.equals("inputs-not-readable") ? ofALostAddress(code) : lines(arranged(code, repository));
        }
    }

    private String arranged(String code, GateRepository repository) throws IOException {
        switch (code) {
            case "ambiguous-revision" ->
                point("refs/tags/main", ObjectId.fromString(repository.id("change")), repository);
            case "catalog-incomplete" ->
                publishAfter("catalog/services.yaml", "importance: vital", "importnce: vital", repository);
            case "change-too-large" -> copyAnotherRepository(repository);
            case "forged-approval" -> tagAnew(repository);
            case "history-incomplete" -> repository.write(".git/shallow", repository.id("main") + "\n");
            case "merge-conflict" -> changeTheSame(repository);
            case "no-calendars-there" -> publishWithoutCalendars(repository);
            case "no-catalog-there" -> directory = Optional.of(Path.of("catalogue"));
            case "nothing-new" -> head = "main";
            default -> throw new IllegalArgumentException("no situation makes the gate say " + code);
        }
        return code;
    }

    private static void point(String name, ObjectId to, GateRepository repository) throws IOException {
        RefUpdate reference = repository.git().getRepository().updateRef(name);
        reference.setNewObjectId(to);
        reference.setForceUpdate(true);
        reference.update();
    }

    /** One commit with more files than are read; none of them lies in the work tree. */
    private static void copyAnotherRepository(GateRepository repository) throws IOException {
        DirCache files = DirCache.newInCore();
        DirCacheBuilder builder = files.builder();
        try (ObjectInserter inserter = repository.git().getRepository().newObjectInserter()) {
            ObjectId content = inserter.insert(Constants.OBJ_BLOB, new byte[] {'x'});
            for (int i = 0; i < 100_001; i++) {
                DirCacheEntry entry = new DirCacheEntry("files/" + i + ".txt");
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(content);
                builder.add(entry);
            }
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(files.writeTree(inserter));
            commit.setParentId(ObjectId.fromString(repository.id("change")));
            commit.setAuthor(new PersonIdent("author", AUTHOR));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Copy");
            ObjectId copied = inserter.insert(commit);
            inserter.flush();
            point("refs/heads/change", copied, repository);
        }
    }

    /** A tag that somebody signed for one release stands on the change under the name of another. */
    private void tagAnew(GateRepository repository) throws IOException {
        Tools.need(
                Tools.runs("git") && Files.isExecutable(Path.of("/usr/bin/ssh-keygen")), "no git or ssh-keygen here");
        String key = folder.resolve(".git/key").toString();
        run("ssh-keygen", "-q", "-N", "", "-C", "astrid", "-t", "ed25519", "-f", key);
        String keys = ", keys: [\"" + repository.read(".git/key.pub").strip() + "\"]";
        String mails = "mails: [astrid@northwind.example]";
        repository.checkout("main").replace("catalog/policy.yaml", mails, mails + keys);
        repository.commit("Know the key of Astrid", "dag@northwind.example");
        List<String> git = new ArrayList<>(List.of("git", "-C", folder.toString()));
        git.addAll(List.of("-c", "user.name=astrid", "-c", "user.email=astrid@northwind.example"));
        git.addAll(List.of("-c", "gpg.format=ssh", "-c", "user.signingkey=" + key));
        git.addAll(List.of("tag", "-s", "-m", "signed", "release-1", "change"));
        run(git.toArray(String[]::new));
        point("refs/tags/release-2", repository.git().getRepository().resolve("refs/tags/release-1"), repository);
        tags = List.of("release-2");
    }

    private void run(String... command) {
        assertThat(Tools.run(output.resolve("log.txt"), List.of(command)))
                .as(String.join(" ", command))
                .isZero();
    }

    private static void changeTheSame(GateRepository repository) {
        repository.replace("catalog/offerings.yaml", "oneTime: 1000.00", "oneTime: 1100.00");
        repository.commit("Ask for more", AUTHOR);
        repository.checkout("main").replace("catalog/offerings.yaml", "oneTime: 1000.00", "oneTime: 900.00");
        repository.commit("Ask for less", AUTHOR);
    }

    private void publishWithoutCalendars(GateRepository repository) {
        String calendars = "  freezeCalendars: [{file: holidays.ics, timeZone: Europe/Oslo}]\n  freezes:";
        repository.write("catalog/holidays.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n");
        publishAfter("catalog/policy.yaml", "  freezes:", calendars, repository);
    }

    private void publishAfter(String file, String old, String now, GateRepository repository) {
        repository.replace(file, old, now);
        CatalogCompiler.validate(new ValidateRequest(
                CatalogLocation.of(folder.resolve("catalog")),
                Reckoning.on(LocalDate.parse("2026-03-02")),
                output,
                FailOn.NEVER,
                sentence -> {}));
        location = Optional.of(output.resolve("reports/catalog.json").toString());
    }

    /** A server of the test stands for that of the company. */
    private List<String> ofALostAddress(String code) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String home = "http://127.0.0.1:" + server.getAddress().getPort();
        location = Optional.of(home + "/catalog.json");
        try {
            return lines(code).stream().map(line -> line.replace(home, COMPANY)).toList();
        } finally {
            server.stop(0);
        }
    }

    private List<String> lines(String code) {
        GateRequest request = new GateRequest(
                folder,
                base,
                head,
                new CatalogLocation(folder, directory, Optional.empty()),
                Optional.empty(),
                GateRepository.NOW,
                location.map(elsewhere -> new Deployment(List.of("com.northwind:booking"))),
                EvidenceFiles.NONE,
                new ApprovalFiles(Optional.empty(), Optional.empty(), Optional.empty(), tags),
                Optional.empty(),
                Optional.empty());
        String text = ChangeGate.run(request, new GateRun(output, GateMode.ENFORCE, true, location, "mvn gate"))
                .text();
        return text.lines()
                .filter(line -> line.startsWith("- ") && line.endsWith("[" + code + "]"))
                .map(line -> line.substring("- ".length()))
                .toList();
    }
}
