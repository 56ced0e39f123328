package org.waymark.registry.publisher.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.registry.publisher.config.IniFile.Draft;
import org.waymark.registry.publisher.config.IniFile.Line;
import org.waymark.registry.publisher.config.IniFile.Option;
import org.waymark.registry.publisher.config.IniFile.Section;

/**
 * Reads ini files as Python 2's ConfigParser does, which is what EMIR-SERP reads its file with, and goes on after a mistake.
 * What ConfigParser takes has the same meaning here, with exceptions that only make sense of what was of no use: an
 * indented line that starts with {@code #} or {@code ;} is a remark and continues nothing, a remark may stand where a value
 * would, and blanks around the title of a section do not count. Sections of the same title are one; of options of the same name the last one counts.
 */
final class IniReader {
    private static final Pattern OPTION = Pattern.compile("([^:=\\s][^:=]*)[:=](.*)", Pattern.DOTALL);
    private static final Pattern REM = Pattern.compile("(?is)rem(\\s.*)?");

    private final Findings findings;
    private final Draft shared = new Draft(IniFile.SHARED, 0);
    private final Map<String, Draft> sections = new LinkedHashMap<>();
    private Optional<Draft> section = Optional.empty();
    private Optional<Option> option = Optional.empty();
    private boolean toldOfTextBefore;

    private IniReader(Findings findings) {
        this.findings = findings;
    }

    /** Reads what can be read. */
    static IniFile read(Path file, Findings findings) {
        IniReader reader = new IniReader(findings);
        IniLines.read(file, findings).forEach(reader::line);
        List<Section> all = reader.sections.values().stream().map(Draft::done).toList();
        return new IniFile(reader.shared.done(), all);
    }

    static boolean isRemark(String line) {
        String text = line.strip();
        return text.isEmpty()
                || text.startsWith("#")
                || text.startsWith(";")
                || REM.matcher(line).matches();
    }

    private void line(Line line) {
        String text = line.text();
        if (isRemark(text)) {
            return;
        }
        if (Character.isWhitespace(text.charAt(0))) {
            continuation(line);
        } else if (text.startsWith("[")) {
            title(line);
        } else if (section.isPresent()) {
            option(line, section.get());
        } else {
            textBefore(line);
        }
    }

    private void continuation(Line line) {
        if (section.isEmpty()) {
            textBefore(line);
        } else if (option.isEmpty()) {
            findings.error(line.number(), "the line is indented, but there is no option above that it could continue");
        } else {
            Option longer =
                    option.get().continuedBy(new Line(line.number(), line.text().strip()));
            section.get().put(longer);
            option = Optional.of(longer);
        }
    }

    private void title(Line line) {
        int end = line.text().indexOf(']');
        if (end < 0) {
            findings.error(line.number(), "the title of the section is not closed by ]");
        }
        String title =
                line.text().substring(1, end < 0 ? line.text().length() : end).strip();
        if (title.isEmpty()) {
            findings.error(line.number(), "the section has no title");
        }
        String rest = end < 0 ? "" : line.text().substring(end + 1);
        if (!isRemark(rest)) {
            findings.warning(line.number(), "what stands behind ] is not read");
        }
        option = Optional.empty();
        section = Optional.of(title.equals(IniFile.SHARED) ? shared : titled(title, line.number()));
    }

    private Draft titled(String title, int number) {
        Draft known = sections.get(title);
        if (known != null) {
            findings.warning(
                    number, "a section [" + title + "] is in line " + known.line() + " already; both are read as one");
            return known;
        }
        Draft fresh = new Draft(title, number);
        sections.put(title, fresh);
        return fresh;
    }

    private void option(Line line, Draft into) {
        Matcher parts = OPTION.matcher(line.text());
        option = Optional.empty();
        if (!parts.matches()) {
            findings.error(
                    line.number(), "this is neither a section, nor an option such as \"name = value\", nor a remark");
            return;
        }
        String name = parts.group(1).strip().toLowerCase(Locale.ROOT);
        Option read = new Option(name, List.of(new Line(line.number(), value(parts.group(2)))));
        into.put(read)
                .ifPresent(earlier -> findings.warning(
                        line.number(),
                        name + " is in line " + earlier.line() + " already; this one counts, the earlier does not"));
        option = Optional.of(read);
    }

    /** Only the first semicolon may start a remark. */
    private static String value(String written) {
        int semicolon = written.indexOf(';');
        boolean hasRemark = semicolon > 0 && Character.isWhitespace(written.charAt(semicolon - 1));
        String value = (hasRemark ? written.substring(0, semicolon) : written).strip();
        return value.equals("\"\"") ? "" : value;
    }

    /** Said once: the lines that follow have the same fault. */
    private void textBefore(Line line) {
        if (!toldOfTextBefore) {
            findings.error(line.number(), "there is text before the first section, such as [emir-serp]");
            toldOfTextBefore = true;
        }
    }
}
