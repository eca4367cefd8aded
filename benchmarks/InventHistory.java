import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes a history for {@code git fast-import}: so many commits on one branch, 3000 files in 150 folders, one to three files a commit, one
 * commit in fifty taken back by its title. The same bytes each time.
 */
final class InventHistory {
    private static final int FOLDERS = 150;
    private static final int FILES = 20;

    private InventHistory() {}

    public static void main(String[] arguments) throws IOException {
        int commits = Integer.parseInt(arguments[0]);
        Random random = new Random(1);
        try (PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
            for (int i = 1; i <= commits; i++) {
                commit(i, random, out);
            }
            out.println("done");
        }
    }

    private static void commit(int number, Random random, PrintStream out) {
        boolean revert = number > 10 && random.nextInt(50) == 0;
        String title = revert ? "Revert \"Change " + (number - 1 - random.nextInt(9)) + "\"" : "Change " + number;
        out.println("commit refs/heads/main");
        out.printf("committer Maker %d <maker%d@example.com> %d +0000%n", number % 40, number % 40, 1_500_000_000L + number * 600L);
        data(title + "\n\nWhy it has to be so.\n", out);
        if (number == 1) {
            for (int file = 0; file < FOLDERS * FILES; file++) {
                write(file, 0, out);
            }
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            write(random.nextInt(FOLDERS * FILES), number, out);
        }
        out.println();
    }

    private static void write(int file, int version, PrintStream out) {
        int folder = file % FOLDERS;
        out.printf("M 100644 inline area%d/part%d/file%d.yaml%n", folder % 10, folder, file);
        data("name: file" + file + "\nversion: " + version + "\n", out);
    }

    private static void data(String text, PrintStream out) {
        out.println("data " + text.getBytes(StandardCharsets.UTF_8).length);
        out.println(text);
    }
}
