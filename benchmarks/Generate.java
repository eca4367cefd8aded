import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a service catalog of any size in which every promise holds; the same size gives the same bytes.
 *
 * <p>{@code java Generate.java <services> <folder>}
 */
public final class Generate {
    private static final List<String> SUBJECTS = List.of(
            "Orders", "Invoices", "Travel", "Deliveries", "Payments", "Contracts",
            "Training", "Recruiting", "Repairs", "Returns", "Payroll", "Meetings");
    private static final List<String> PLACES =
            List.of("the shops", "the warehouse", "the head office", "the factory", "the field", "our partners");

    private static final List<OpeningHours> CALENDARS = List.of(
            new OpeningHours("warsaw", "Europe/Warsaw", "08:00-16:00"),
            new OpeningHours("lisbon", "Europe/Lisbon", "08:00-12:00, 13:00-17:00"),
            new OpeningHours("helsinki", "Europe/Helsinki", "07:30-16:30"),
            new OpeningHours("chicago", "America/Chicago", "08:00-17:00"),
            new OpeningHours("kathmandu", "Asia/Kathmandu", "09:00-18:00"));
    private static final List<String> HOLIDAYS =
            List.of("01-01", "01-06", "05-01", "05-03", "08-15", "11-01", "11-11", "12-25", "12-26");
    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2035;

    private static final List<LeadTime> LEAD_TIMES = List.of(
            new LeadTime("6 business hours", "1 business hour", "2 business hours", "1 business hour"),
            new LeadTime("2 business days", "2 business hours", "4 business hours", "2 business hours"),
            new LeadTime("3 business days", "4 business hours", "4 business hours", "2 business hours"),
            new LeadTime("5 business days", "4 business hours", "2 business days", "2 business hours"),
            new LeadTime("10 business days", "4 business hours", "6 business days", "2 business hours"));

    private final int services;
    private final Path folder;
    private final List<String> teams = new ArrayList<>(List.of("service-desk"));
    private final List<String> units = new ArrayList<>(List.of("unit-1"));
    private final Random random = new Random(20_000);

    private Generate(int services, Path folder) {
        this.services = services;
        this.folder = folder;
        for (int party = 2; party < services / 20; party++) {
            if (party % 4 == 0) {
                units.add("unit-" + party);
            } else {
                teams.add("team-" + party);
            }
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !args[0].matches("[1-9][0-9]{0,5}")) {
            System.err.println("usage: java Generate.java <services, from 1 to 999999> <folder>");
            System.exit(2);
        }
        Path folder = Path.of(args[1]);
        if (Files.exists(folder) && !isEmpty(folder)) {
            System.err.println(folder + " is not empty. Name a new folder.");
            System.exit(2);
        }
        new Generate(Integer.parseInt(args[0]), folder).write();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private void write() throws IOException {
        file("catalog.yaml", List.of(catalog()));
        file("calendars.yaml", calendars());
        file("parties.yaml", parties());
        for (int service = 0; service < services; service++) {
            String team = any(teams);
            file("services/" + team + "/" + name(service) + ".yaml", serviceWithOfferings(service, team));
        }
    }

    private void file(String name, List<String> documents) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("---\n", documents));
    }

    /** No review is ever overdue, so that a generated catalog stays in order as time goes by. */
    private static String catalog() {
        StringBuilder categories = new StringBuilder();
        for (String subject : SUBJECTS) {
            categories.append("    - {name: %s, title: %s}\n".formatted(category(subject), subject));
        }
        return head("Catalog", "generated", "What IT does for you") + """
                  organisation: Generated Goods
                  currency: EUR
                  serviceDesk: service-desk
                  defaultHours: warsaw
                  orderPortal: https://portal.example.com/
                  reviewEvery: {vital: 900 years, important: 900 years, normal: 900 years}
                  categories:
                """ + categories;
    }

    private static List<String> calendars() {
        List<String> documents = new ArrayList<>();
        documents.add(head("Calendar", "always", "Day and night")
                + "  timeZone: UTC\n  open: {mon-sun: 00:00-24:00}\n  knownUntil: 9999-12-31\n");
        for (OpeningHours calendar : CALENDARS) {
            documents.add(calendar.document());
        }
        return documents;
    }

    private List<String> parties() {
        List<String> documents = new ArrayList<>();
        for (String team : teams) {
            documents.add(head("Party", team, title(team)) + """
                      type: team
                      lead: Head of %s
                      contact: {mail: %s@example.com}
                      hours: always
                      hourlyRate: 45.00 EUR
                    """.formatted(title(team).toLowerCase(Locale.ROOT), team));
        }
        for (String unit : units) {
            documents.add(head("Party", unit, title(unit)) + """
                      type: business-unit
                      lead: Head of %s
                      costCentre: "%s"
                      relationshipOwner: service-desk
                    """.formatted(title(unit).toLowerCase(Locale.ROOT), unit.substring("unit-".length())));
        }
        return documents;
    }

    private List<String> serviceWithOfferings(int service, String team) {
        String subject = any(SUBJECTS);
        String title = subject + " for " + any(PLACES) + " " + (service + 1);
        List<String> documents = new ArrayList<>();
        documents.add(service(service, title, category(subject), team));
        int offerings = 1 + random.nextInt(3);
        for (int offering = 1; offering <= offerings; offering++) {
            documents.add(offering(name(service), offering, title, category(subject)));
        }
        return documents;
    }

    private String service(int service, String title, String category, String team) {
        Floor floor = Floor.of(service, services);
        StringBuilder needs = new StringBuilder();
        for (int needed : needs(floor)) {
            needs.append(needs.isEmpty() ? "  needs:\n" : "").append("    - {service: ").append(name(needed)).append("}\n");
        }
        return head("Service", name(service), title) + """
                  summary: Everybody concerned gets %1$s done on time and without asking twice.
                  category: %2$s
                  status: live
                  since: %3$d-04-01
                  owner: {team: %4$s, person: Head of %5$s}
                  importance: %6$s
                  businessOwner: %7$s
                  usedBy: [%7$s]
                  value: {kind: keep-running, perYear: %8$d.00 EUR, basis: yearly report, without: the work stops}
                  promises:
                    availability: {target: %9$s, per: month, hours: always}
                    respond: {target: %10$s, hours: always}
                    restore: {target: %11$s, hours: always}
                    satisfaction: {target: 4.2 of 5}
                  support:
                    - {level: 1, by: service-desk, does: questions}
                    - {level: 2, by: %4$s, does: everything else}
                  reviews:
                    - {date: 2026-01-20, with: [%7$s], result: targets kept}
                """.formatted(
                        title.substring(0, title.lastIndexOf(' ')).toLowerCase(Locale.ROOT),
                        category,
                        2010 + random.nextInt(15),
                        team,
                        title(team).toLowerCase(Locale.ROOT),
                        random.nextInt(4) == 0 ? "important" : "normal",
                        any(units),
                        1000 * (1 + random.nextInt(900)),
                        floor.availability,
                        floor.respond,
                        floor.restore)
                + needs;
    }

    private SortedSet<Integer> needs(Floor floor) {
        SortedSet<Integer> needs = new TreeSet<>();
        int below = floor.below(services);
        int wanted = below == 0 ? 0 : random.nextInt(floor.mostNeeds + 1);
        for (int i = 0; i < wanted; i++) {
            needs.add(random.nextInt(below));
        }
        return needs;
    }

    private String offering(String service, int number, String serviceTitle, String category) {
        LeadTime leadTime = any(LEAD_TIMES);
        String name = service + "-" + number;
        String hours = any(CALENDARS).name();
        String orderBefore = leadTime.inDays() && random.nextBoolean() ? ", orderBefore: 12:00" : "";
        return head("Offering", name, serviceTitle + ", choice " + number) + """
                  service: %1$s
                  category: %2$s
                  status: live
                  summary: You get it set up, explained and looked after.
                  includes: [setting up, an hour of training, help by phone]
                  excludes: [travel]
                  keywords: [%2$s, choice %3$d]
                  leadTime: {promise: %4$s, hours: %5$s%6$s}
                %7$s  order: {link: https://portal.example.com/order/%8$s, youNeed: [name, cost centre]}
                  steps:
                    - {id: approve, does: Check and approve the order, approval: cost-centre owner, time: %9$s, hours: %5$s, how: manual}
                    - {id: prepare, does: Set it up, after: [approve], by: %10$s, time: %11$s, hours: %5$s, effort: 20 minutes, how: assisted}
                    - {id: hand-over, does: Explain it, after: [prepare], by: %12$s, time: %13$s, hours: %5$s, how: manual}
                """.formatted(
                        service,
                        category,
                        number,
                        leadTime.promise(),
                        hours,
                        orderBefore,
                        price(),
                        name,
                        leadTime.approve(),
                        any(teams),
                        leadTime.prepare(),
                        any(teams),
                        leadTime.handOver());
    }

    private String price() {
        int once = 50 * (1 + random.nextInt(40));
        int monthly = 2 + random.nextInt(60);
        return switch (random.nextInt(4)) {
            case 0 -> "  price: free of charge\n";
            case 1 -> "  price: funded centrally\n";
            case 2 -> "  price: {oneTime: %d.00 EUR, recurring: %d.50 EUR per month, term: 24 months}\n"
                    .formatted(once, monthly);
            default -> """
                      packages:
                        - {name: standard, title: Standard, oneTime: %d.00 EUR, recurring: %d.50 EUR per user per month}
                        - {name: plus, title: Plus, oneTime: %d.00 EUR, recurring: %d.50 EUR per user per month, leadTime: 15 business days}
                    """.formatted(once, monthly, 2 * once, 2 * monthly);
        };
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static String head(String kind, String name, String title) {
        return """
                apiVersion: servicecatalog.dev/v1
                kind: %s
                metadata: {name: %s, title: "%s"}
                spec:
                """.formatted(kind, name, title);
    }

    private static String name(int service) {
        return "service-" + (service + 1);
    }

    private static String category(String subject) {
        return subject.toLowerCase(Locale.ROOT);
    }

    private static String title(String party) {
        return Character.toUpperCase(party.charAt(0)) + party.substring(1).replace('-', ' ');
    }

    /** What a promise of a lead time consists of; it holds in every calendar here, with slack. */
    private record LeadTime(String promise, String approve, String prepare, String handOver) {
        boolean inDays() {
            return promise.endsWith("days");
        }
    }

    private record OpeningHours(String name, String zone, String open) {
        String document() {
            StringBuilder closed = new StringBuilder();
            StringBuilder special = new StringBuilder();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                for (String day : HOLIDAYS) {
                    closed.append("    - {date: %d-%s, why: public holiday}\n".formatted(year, day));
                }
                special.append("    - {date: %d-12-24, open: 09:00-13:00, why: short day}\n".formatted(year));
            }
            return head("Calendar", name, "Office hours in " + title(name))
                    + "  timeZone: %s\n  open: {mon-fri: \"%s\"}\n".formatted(zone, open)
                    + "  closed:\n" + closed
                    + "  special:\n" + special
                    + "  knownUntil: %d-12-31\n".formatted(LAST_YEAR);
        }
    }

    /** Services stand on three floors and need only what is below, so that availabilities hold whatever the size. */
    private enum Floor {
        BASE("99.9%", "15 minutes", "30 minutes", 0),
        SHARED("99.7%", "30 minutes", "1 hour", 2),
        BUSINESS("97%", "1 hour", "4 hours", 5);

        final String availability;
        final String respond;
        final String restore;
        final int mostNeeds;

        Floor(String availability, String respond, String restore, int mostNeeds) {
            this.availability = availability;
            this.respond = respond;
            this.restore = restore;
            this.mostNeeds = mostNeeds;
        }

        static Floor of(int service, int services) {
            if (service < SHARED.below(services)) {
                return BASE;
            }
            return service < BUSINESS.below(services) ? SHARED : BUSINESS;
        }

        /** How many services are on the floors below. */
        int below(int services) {
            return switch (this) {
                case BASE -> 0;
                case SHARED -> (services + 9) / 10;
                case BUSINESS -> (services + 9) / 10 + services * 3 / 10;
            };
        }
    }
}
