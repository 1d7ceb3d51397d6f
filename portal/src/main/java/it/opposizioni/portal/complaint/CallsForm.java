package it.opposizioni.portal.complaint;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.ComplaintTexts;
import it.opposizioni.portal.layout.Form;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Reads the calls of a complaint. Whether a call can be complained about is the service's to say; this sees what is missing. */
final class CallsForm {

    /** Where a browser has no field for dates, people write them as they are used to. */
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("H[:][.]mm");

    private final Form form;
    private final ComplaintTexts texts;
    private final Clock clock;

    CallsForm(Form form, ComplaintTexts texts, Clock clock) {
        this.form = form;
        this.texts = texts;
        this.clock = clock;
    }

    static Form of(ComplaintDraft draft) {
        Form form = Form.empty().with("calledNumber", draft.calledNumber());
        for (int i = 0; i < draft.calls().size(); i++) {
            ComplaintDraft.Entry call = draft.calls().get(i);
            form.with("callerNumber" + i, call.callerNumber())
                    .with("withheld" + i, call.withheld() ? "yes" : "")
                    .with("date" + i, call.date())
                    .with("time" + i, call.time())
                    .with("kind" + i, call.kind());
        }
        return form;
    }

    /** As many entries as the page had, complete or not. */
    List<ComplaintDraft.Entry> read(int count) {
        List<ComplaintDraft.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new ComplaintDraft.Entry(
                    form.value("callerNumber" + i),
                    form.has("withheld" + i, "yes"),
                    date(form.value("date" + i)),
                    time(form.value("time" + i)),
                    form.value("kind" + i)));
        }
        return entries;
    }

    void check(List<ComplaintDraft.Entry> entries) {
        if (form.value("calledNumber").isEmpty()) {
            form.reject("calledNumber", texts.calledMissing());
        }
        for (int i = 0; i < entries.size(); i++) {
            check(entries.get(i), i);
        }
    }

    private void check(ComplaintDraft.Entry entry, int i) {
        if (entry.callerNumber().isEmpty() && !entry.withheld()) {
            form.reject("callerNumber" + i, texts.callerMissing());
        } else if (!entry.callerNumber().isEmpty() && entry.withheld()) {
            form.reject("callerNumber" + i, texts.callerBoth());
        }
        if (entry.date().isEmpty()) {
            form.reject("date" + i, texts.dateMissing());
        } else if (LocalDate.parse(entry.date()).isAfter(Rome.day(clock.instant()))) {
            form.reject("date" + i, texts.inFuture());
        }
        if (entry.time().isEmpty()) {
            form.reject("time" + i, texts.timeMissing());
        }
        if (!List.of("HUMAN", "RECORDED", "SILENT").contains(entry.kind())) {
            form.reject("kind" + i, texts.kindMissing());
        }
    }

    /** ISO; empty for what is no date. */
    private static String date(String typed) {
        try {
            return (typed.contains("/") ? LocalDate.parse(typed, WRITTEN) : LocalDate.parse(typed)).toString();
        } catch (DateTimeException _) {
            return "";
        }
    }

    private static String time(String typed) {
        try {
            return LocalTime.parse(typed, WRITTEN_TIME).toString();
        } catch (DateTimeException _) {
            return "";
        }
    }
}
