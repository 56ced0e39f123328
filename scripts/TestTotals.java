import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Sums the reports of all modules and prints one line: {@code N passed, N failed, N skipped}.
 *
 * <p>Run from the top of the project: {@code java scripts/TestTotals.java}. A report older than the class of its test
 * was written by an earlier build and is left out, and so is the report of a test that is no more.
 */
final class TestTotals {

    private static final String PREFIX = "TEST-";

    private int run;
    private int failed;
    private int skipped;

    public static void main(String[] arguments) throws IOException {
        TestTotals totals = new TestTotals();
        for (Path module : modules()) {
            for (Path report : reports(module.resolve("target"))) {
                totals.add(module, report);
            }
        }
        System.out.println(totals);
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> children = Files.list(Path.of("."))) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml"))).sorted().toList();
        }
    }

    private static List<Path> reports(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(target, 3, (file, attributes) -> isReport(target.relativize(file)))) {
            return files.toList();
        }
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        String folder = file.getName(0).toString();
        return name.startsWith(PREFIX)
                && name.endsWith(".xml")
                && (folder.equals("surefire-reports") || folder.equals("failsafe-reports"));
    }

    private void add(Path module, Path report) throws IOException {
        if (!isCurrent(module, report)) {
            return;
        }
        try (var content = Files.newInputStream(report)) {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
            reader.nextTag();
            run += number(reader, "tests");
            failed += number(reader, "failures") + number(reader, "errors");
            skipped += number(reader, "skipped");
        } catch (XMLStreamException unreadable) {
            throw new UncheckedIOException(new IOException(report + " is no test report", unreadable));
        }
    }

    private static boolean isCurrent(Path module, Path report) throws IOException {
        String name = report.getFileName().toString();
        String type = name.substring(PREFIX.length(), name.length() - ".xml".length());
        Path compiled = module.resolve("target/test-classes").resolve(type.replace('.', '/') + ".class");
        return Files.exists(compiled)
                && Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(report)) <= 0;
    }

    private static int number(XMLStreamReader reader, String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(run - failed - skipped, failed, skipped);
    }
}
