package it.opposizioni.portal.callorigin;

import it.opposizioni.portal.callorigin.CallOriginClient.Origin;
import it.opposizioni.portal.complaint.ComplaintClient.Call;
import it.opposizioni.portal.complaint.ComplaintClient.Complaint;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Page;
import java.util.List;
import java.util.UUID;

/** Labels of the service's codes, and of the calls of one complaint. A code that is new to us shows as it is. */
public final class CallOriginLabels {

    private final Complaint complaint;
    private final Page page;
    private final CallOriginTexts texts;
    private final ComplaintLabels words;

    CallOriginLabels(Complaint complaint, Page page) {
        this.complaint = complaint;
        this.page = page;
        this.texts = Texts.of(CallOriginTexts.class, page.lang());
        this.words = ComplaintLabels.forAuthority(page.lang());
    }

    List<Choice> calls() {
        return complaint.calls().stream()
                .map(call -> Choice.of(call.id().toString(), label(call)))
                .toList();
    }

    List<Choice> results() {
        return List.of(
                Choice.of("CONFIRMED", texts.confirmed()),
                new Choice("FALSIFIED", texts.falsified(), texts.falsifiedHint()),
                new Choice("NOT_ESTABLISHED", texts.notEstablished(), texts.notEstablishedHint()));
    }

    List<Choice> sources() {
        return List.of(
                Choice.of("NETWORK", texts.network()),
                Choice.of("OPERATOR", texts.operatorItself()),
                Choice.of("INSPECTION", texts.inspection()));
    }

    public String call(UUID id) {
        return complaint.calls().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .map(this::label)
                .orElse("");
    }

    private String label(Call call) {
        String when = page.formats().time(call.at(), call.partOfDay());
        return call.callerNumber() == null
                ? texts.callWithoutNumber(when)
                : texts.callFrom(when, words.number(call.callerNumber()));
    }

    public String result(Origin origin) {
        String result = label(results(), origin.result());
        return origin.operatorName() == null ? result : result + ": " + origin.operatorName();
    }

    public String source(String code) {
        return label(sources(), code);
    }

    private static String label(List<Choice> among, String code) {
        return among.stream()
                .filter(choice -> choice.value().equals(code))
                .findFirst()
                .map(Choice::label)
                .orElse(code);
    }
}
