package it.opposizioni.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handbook: each of its sections ends with what says whether it is done, and what it tells people to type is there. */
class DocumentedCommandsTest {

    private static final Pattern COMMAND =
            Pattern.compile("^(?:.*&& )?(deploy/[a-z-]+(?:/run)?)\\b", Pattern.MULTILINE);

    /** A block of them, or after the last alarm the line that says what shows that it is well again. */
    private static final Pattern END = Pattern.compile("```$|\\n\\* \\*\\*Well\\*\\*: [^\\n]+$");

    @Test
    void eachSectionOfTheHandbookEndsWithACommand() {
        List<String> sections = Arrays.stream(
                        DocumentedCommands.page(DocumentedCommands.OPERATIONS).split("\n## "))
                .skip(1)
                .map(String::strip)
                .toList();
        assertThat(sections)
                .hasSize(12)
                .allSatisfy(section -> assertThat(section)
                        .as(section.lines().findFirst().orElseThrow())
                        .containsPattern(END));
    }

    @Test
    void theHandbookNamesProgramsThatThereAre() {
        assertThat(COMMAND.matcher(DocumentedCommands.page(DocumentedCommands.OPERATIONS))
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(program -> assertThat(DocumentedCommands.REPOSITORY.resolve(program))
                        .isExecutable());
    }
}
