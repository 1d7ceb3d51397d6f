package it.opposizioni.portal.complaint.filing;

import java.util.Locale;
import java.util.Set;

/** What a person calls a file, which is told back to that person and to nobody else. */
final class FileName {

    private static final int LONGEST = 60;
    private static final int KEPT_END = 12;
    private static final String LEFT_OUT = "…";

    /** Of files that are never accepted, whatever they are called: of all others the content decides. */
    private static final Set<String> OTHER_TYPES = Set.of(
            "7z", "aac", "aiff", "amr", "apk", "avi", "bmp", "csv", "doc", "docx", "eml", "exe", "flac", "gif", "gz",
            "htm", "html", "mkv", "mov", "msg", "ods", "odt", "ppt", "pptx", "rar", "rtf", "svg", "tif", "tiff", "txt",
            "webm", "wma", "wmv", "xls", "xlsx", "xml", "zip");

    private final String name;

    /** @param sent as the browser gave it */
    FileName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        this.name = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "")
                .strip();
    }

    /** Whether by its extension it is of a type that is not accepted. */
    boolean isOfOtherType() {
        int dot = name.lastIndexOf('.');
        return dot > 0 && OTHER_TYPES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** As a page shows it: a long one without its middle. */
    String shown() {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name.isEmpty() ? LEFT_OUT : name;
        }
        int begin = name.offsetByCodePoints(0, LONGEST - KEPT_END);
        int end = name.offsetByCodePoints(name.length(), -KEPT_END);
        return name.substring(0, begin) + LEFT_OUT + name.substring(end);
    }
}
