package it.opposizioni.portal.authority;

import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.cases.Colleagues;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.message.MessageTexts;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.hiddennumber.NumberFilter;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter.Words;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.passedon.PassedOnTexts;
import it.opposizioni.portal.trend.TrendLabels;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a filter of the complaints' list is about and asks for, by its name and value in the address.
 *
 * @param colleagues their names by subject; empty where none is asked for, or they are not known now
 */
record FilterWords(NumberFilter byNumber, ComplaintLabels words, Map<String, String> colleagues, Page page)
        implements BiFunction<String, String, Words> {

    @Override
    public Words apply(String name, String value) {
        Lang lang = page.lang();
        AuthorityTexts texts = Texts.of(AuthorityTexts.class, lang);
        FieldTexts fields = Texts.of(FieldTexts.class, lang);
        CaseTexts cases = Texts.of(CaseTexts.class, lang);
        return switch (name) {
            case "stage" -> new Words(texts.stage(), words.stage(value));
            case "assessment" -> new Words(texts.assessment(), words.finding(value));
            case "grade" -> new Words(texts.grade(), Grades.name(value, texts));
            case "product" -> new Words(texts.product(), words.product(value));
            case "area" -> new Words(texts.area(), TrendLabels.in(lang).area(value));
            case HiddenNumbers.PARAMETER -> new Words(texts.caller(), byNumber.shown(words::masked));
            case "operator" -> new Words(texts.operator(), isId(value) ? texts.chosenOperator() : value);
            case "principal" -> new Words(texts.principal(), value);
            case "code" -> new Words(fields.complaintCode(), value);
            case ComplaintSearch.CASE -> new Words(cases.one(), value);
            case "assignee" -> new Words(texts.assignee(), Colleagues.name(value, colleagues, cases));
            case "passedOnTo" ->
                new Words(
                        Texts.of(PassedOnTexts.class, lang).to(),
                        words.authorities().name(value));
            case "question" ->
                new Words(
                        Texts.of(MessageTexts.class, lang).lastQuestion(),
                        words.questions().name(value));
            case "overdue" -> new Words(texts.due(), cases.past());
            case "from" -> new Words(fields.fromDay(), page.formats().typedDate(value));
            default -> new Words(fields.toDay(), page.formats().typedDate(value));
        };
    }

    /** As the page about an operator leads here. */
    private static boolean isId(String operator) {
        return operator.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
