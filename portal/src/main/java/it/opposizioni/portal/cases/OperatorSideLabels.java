package it.opposizioni.portal.cases;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Formats;
import java.util.List;
import java.util.Objects;

/** Words for what the operator has said in a case. */
public final class OperatorSideLabels {

    private final OperatorSideTexts texts;
    private final Formats formats;

    private OperatorSideLabels(Lang lang) {
        this.texts = Texts.of(OperatorSideTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static OperatorSideLabels in(Lang lang) {
        return new OperatorSideLabels(lang);
    }

    public String by(OperatorSide.Reply reply) {
        return reply.by() == null ? texts.reply() : texts.replyOf(reply.by());
    }

    public String when(OperatorSide.Reply reply) {
        String time = formats.time(reply.at());
        return reply.late() ? texts.late(time) : time;
    }

    public String asked(OperatorSide.MoreTime extension) {
        return texts.asked(Objects.requireNonNullElse(extension.by(), texts.operator()));
    }

    public String decided(OperatorSide.MoreTime extension) {
        String by = Objects.requireNonNullElse(extension.answeredBy(), texts.official());
        return extension.granted() ? texts.granted(formats.date(extension.extendedTo()), by) : texts.refused(by);
    }

    /** What was decided, or until which day the operator has to reply. */
    public String standing(OperatorSide.MoreTime extension) {
        return extension.granted() == null ? texts.waits(formats.date(extension.dueOn())) : decided(extension);
    }

    public List<Choice> answers() {
        return List.of(Choice.of("YES", texts.grant()), Choice.of("NO", texts.refuse()));
    }
}
