package org.waymark.registry.application;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A curl command in the manual, and what it says will come. Understands the options {@code -s -S -g -i -X -H -d}.
 *
 * @param command as it is written
 * @param shown the lines below it; three dots stand for anything
 */
record DocumentedExample(String command, List<String> shown) {
    private static final String INDENT = "    ";
    private static final String PROMPT = "$ ";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

    /** All examples of a page that end by themselves: streams ({@code -N}) are left out. */
    static List<DocumentedExample> in(List<String> page) {
        List<DocumentedExample> examples = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith(INDENT + PROMPT + "curl ")) {
                StringBuilder command = new StringBuilder(page.get(i).substring(INDENT.length() + PROMPT.length()));
                while (goesOn(command)) {
                    command.append(' ').append(page.get(++i).strip());
                }
                examples.add(new DocumentedExample(command.toString(), shownBelow(page, i)));
            }
        }
        return examples.stream()
                .filter(example -> !example.command.contains(" -N "))
                .toList();
    }

    /** As long as a quotation is open. */
    private static boolean goesOn(CharSequence command) {
        return command.chars().filter(character -> character == '\'').count() % 2 == 1;
    }

    private static List<String> shownBelow(List<String> page, int command) {
        return page.stream()
                .skip(command + 1L)
                .takeWhile(line -> line.startsWith(INDENT) && !line.startsWith(INDENT + PROMPT))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What is sent: a method, a target below the address of the registry, headers, a body. */
    record Sent(String method, String target, List<String> headers, String body) {}

    Sent sent() {
        List<String> words = words();
        String method = words.contains("-d") ? "POST" : "GET";
        String target = "";
        String body = "";
        List<String> headers = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s", "-S", "-sS", "-g", "-i", "-sg" -> {}
                case "-X" -> method = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    headers.addAll(List.of(header));
                }
                default -> target = target(words.get(i));
            }
        }
        return new Sent(method, target, headers, body);
    }

    /** Whether the lines of an answer are those that the manual shows, in any order. */
    Stream<String> missingIn(List<String> answer) {
        return shown.stream().filter(line -> {
            String pattern = Stream.of(line.split("\\.\\.\\.", -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".*" + b)
                    .orElseThrow();
            Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
            return answer.stream().noneMatch(given -> compiled.matcher(given).matches());
        });
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            if (word.group(1) != null) {
                words.add(word.group(1));
            } else {
                words.add(word.group(2) != null ? word.group(2).replaceAll("\\\\(.)", "$1") : word.group(3));
            }
        }
        return words;
    }

    /** Characters that curl sends as they are and that a URI of Java must not have. */
    private static String target(String url) {
        String path = url.replaceFirst("^http://127\\.0\\.0\\.1:9126/", "");
        StringBuilder target = new StringBuilder();
        path.chars().forEach(character -> {
            boolean plain = character < 128 && "<>\"{}|\\^` []".indexOf(character) < 0;
            target.append(plain ? String.valueOf((char) character) : "%" + Integer.toHexString(character));
        });
        return target.toString();
    }
}
