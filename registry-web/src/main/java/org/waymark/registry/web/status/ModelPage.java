package org.waymark.registry.web.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waymark.registry.model.json.JsonText;
import org.waymark.registry.model.record.Glue2;

/** The known attributes as a page for people, with a template to copy. */
record ModelPage(JsonText template) {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Service endpoint records</title>
            <style>
            body { font-family: sans-serif; margin: 2em; }
            td, th { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; }
            textarea { width: 100%; height: 20em; }
            </style>
            </head>
            <body>
            <h1>Service endpoint records</h1>
            <p>The attributes that this registry knows. A record may hold any others beside them.</p>
            <table>
            <tr><th>Name</th><th>Kind</th><th>Mandatory</th><th>Meaning</th></tr>
            """;

    String html() {
        String rows = Arrays.stream(Glue2.values()).map(ModelPage::row).collect(Collectors.joining("\n"));
        return HEAD + rows + "\n</table>\n<h2>Template</h2>\n<textarea readonly>" + escape(template.toString())
                + "</textarea>\n</body>\n</html>\n";
    }

    private static String row(Glue2 attribute) {
        return "<tr><td>" + attribute.key()
                + "</td><td>" + attribute.kind().name().toLowerCase(Locale.ROOT)
                + "</td><td>" + (attribute.isMandatory() ? "yes" : "")
                + "</td><td>" + escape(attribute.sentence()) + "</td></tr>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
