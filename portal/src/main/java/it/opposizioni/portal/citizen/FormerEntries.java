package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.layout.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a person says of numbers that somebody else has registered. The registry tells it of a number whose line is proved, and ends nothing
 * before the person has answered on the page of the summary.
 */
final class FormerEntries {

    private static final String SLUG = "former-entry";
    private static final String FIELD = "former";
    private static final String BY_CODE = "REGISTERED_BY_CODE";
    private static final String ASK = "ASK";
    private static final String ENDS = "ENDS";

    private FormerEntries() {}

    static void rejectUnanswered(NumbersDraft answers, Form form, RegistrationTexts texts) {
        for (int i = 0; i < answers.lines().size(); i++) {
            NumbersDraft.Line line = answers.lines().get(i);
            if (line.former() != null && answer(line, i, form).equals(ASK)) {
                form.reject(FIELD + i, texts.formerMissing(line.number().spaced()));
            }
        }
    }

    /** For each line, what is to become of it: as long as nobody has been asked, the registry is to ask. */
    static List<String> answers(NumbersDraft answers, Form form) {
        return IntStream.range(0, answers.lines().size())
                .mapToObj(i -> answer(answers.lines().get(i), i, form))
                .toList();
    }

    private static String answer(NumbersDraft.Line line, int place, Form form) {
        List<String> possible = line.former() == null
                ? List.of()
                : line.former().equals(BY_CODE) ? List.of("MINE", ENDS) : List.of(ENDS);
        String chosen = form.value(FIELD + place);
        return possible.contains(chosen) ? chosen : ASK;
    }

    /** Another answer is another request; the same one, sent twice, is the same. */
    static String key(Draft draft, List<String> answers) {
        return answers.stream().allMatch(ASK::equals)
                ? draft.key()
                : UUID.nameUUIDFromBytes((draft.key() + answers).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    static boolean areAskedAbout(UpstreamException e) {
        return e.problem().map(ProblemDocument::slug).filter(SLUG::equals).isPresent();
    }

    /** The questions stay on the page until they are answered. */
    static NumbersDraft asked(NumbersDraft answers, UpstreamException e) {
        NumbersDraft asked = answers;
        for (Map.Entry<Integer, String> each :
                RefusedLines.codes(e, answers.lines().size()).entrySet()) {
            asked = asked.withFormer(each.getKey(), each.getValue());
        }
        return asked;
    }
}
