package org.waymark.registry.publisher.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.registry.publisher.config.IniFile.Line;

/** Reads the lines of a file in UTF-8, with a byte order mark or without, ended as in Unix or as in Windows. */
final class IniLines {
    private static final int LARGEST = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Findings findings;
    private final List<Line> lines = new ArrayList<>();

    private IniLines(Findings findings) {
        this.findings = findings;
    }

    static List<Line> read(Path file, Findings findings) {
        IniLines reader = new IniLines(findings);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                findings.error(0, "the file has more than " + LARGEST + " bytes, so it is no configuration");
            } else {
                reader.split(content);
            }
        } catch (NoSuchFileException e) {
            findings.error(0, "there is no such file");
        } catch (AccessDeniedException e) {
            findings.error(0, "the file may not be read by the user that the publisher runs as");
        } catch (IOException e) {
            findings.error(0, "the file cannot be read: " + e.getMessage());
        }
        return List.copyOf(reader.lines);
    }

    private void split(byte[] content) {
        int start = 0;
        for (int end = 0; end < content.length; end++) {
            if (content[end] == '\n') {
                add(ByteBuffer.wrap(content, start, end - start));
                start = end + 1;
            }
        }
        add(ByteBuffer.wrap(content, start, content.length - start));
    }

    private void add(ByteBuffer bytes) {
        int number = lines.size() + 1;
        String text = decoded(number, bytes);
        if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        lines.add(new Line(number, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
    }

    /** A remark that nobody can read does no harm. */
    private String decoded(int number, ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            String text = StandardCharsets.ISO_8859_1.decode(bytes).toString();
            String sentence = "the line is not in UTF-8";
            if (IniReader.isRemark(text)) {
                findings.warning(number, sentence);
            } else {
                findings.error(number, sentence);
            }
            return text;
        }
    }
}
