package org.waymark.registry.web.request;

import java.util.regex.Pattern;

/** Whether the text of a media type, or of a list of them, is one that every server can read. */
final class MediaTypeText {
    private static final int LONGEST = 1000;
    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
    private static final Pattern TYPE = Pattern.compile("\\*|" + TOKEN + "/" + TOKEN);
    private static final Pattern QUALITY = Pattern.compile("[qQ]=(?:0(?:\\.\\d*+)?|1(?:\\.0*+)?|\\.\\d++)");
    private static final Pattern PARAMETER = Pattern.compile("(?![qQ]=)" + TOKEN + "=(?:" + TOKEN + "|\"[^\"]*+\")");

    private MediaTypeText() {}

    static boolean isReadable(String header) {
        if (header.length() > LONGEST) {
            return false;
        }
        for (String type : header.split(",", -1)) {
            if (!isType(type.split(";", -1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isType(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].strip();
            if (!PARAMETER.matcher(parameter).matches()
                    && !QUALITY.matcher(parameter).matches()) {
                return false;
            }
        }
        return TYPE.matcher(pieces[0].strip()).matches();
    }
}
