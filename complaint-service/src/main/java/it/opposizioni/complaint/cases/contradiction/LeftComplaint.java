package it.opposizioni.complaint.cases.contradiction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that left a decided case, because it spoke against the decision by then.
 *
 * @param code for people, SEG-2026-7K3M-Q9X4
 */
@Schema(name = "LeftComplaint")
public record LeftComplaint(String code, ContradictionReason reason) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) ("
            + Stream.of(ContradictionReason.values()).map(Enum::name).collect(Collectors.joining("|")) + ")");

    /** As the step of the case keeps them, one a line: also a copy of the release before shows them so. */
    public static String write(List<LeftComplaint> left) {
        return left.stream().map(each -> each.code + " " + each.reason).collect(Collectors.joining("\n"));
    }

    /** What {@link #write} wrote; without the lines of anybody who has changed it in the database. */
    public static List<LeftComplaint> read(String written) {
        return written.lines()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(line -> new LeftComplaint(line.group(1), ContradictionReason.valueOf(line.group(2))))
                .toList();
    }
}
