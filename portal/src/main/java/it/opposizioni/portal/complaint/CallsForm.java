package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.layout.Form;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the calls of a complaint, and says what is missing while the person is still at that page. */
final class CallsForm {

    static final List<String> KINDS = List.of("HUMAN", "RECORDED", "SILENT");
    private static final int LONGEST_NUMBER = 40;

    private final Form form;
    private final FilingTexts texts;
    private final Locale locale;
    private final Clock clock;

    CallsForm(Form form, FilingTexts texts, Locale locale, Clock clock) {
        this.form = form;
        this.texts = texts;
        this.locale = locale;
        this.clock = clock;
    }

    static Form of(ComplaintDraft draft) {
        Form form = Form.empty().with("calledNumber", draft.calledNumber());
        for (int i = 0; i < draft.calls().size(); i++) {
            ComplaintDraft.Entry call = draft.calls().get(i);
            form.with("callerNumber" + i, call.callerNumber())
                    .with("withheld" + i, call.withheld() ? "yes" : "")
                    // a browser's own field for dates shows nothing but ISO
                    .with("date" + i, call.day().map(Object::toString).orElse(call.date()))
                    .with("time" + i, call.hour().map(Object::toString).orElse(call.time()))
                    .with("kind" + i, call.kind());
        }
        return form;
    }

    /** As many entries as the page had, complete or not. */
    List<ComplaintDraft.Entry> read(int count) {
        List<ComplaintDraft.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String kind = form.value("kind" + i);
            entries.add(new ComplaintDraft.Entry(
                    form.value("callerNumber" + i),
                    form.has("withheld" + i, "yes"),
                    form.value("date" + i),
                    form.value("time" + i),
                    KINDS.contains(kind) ? kind : ""));
        }
        return entries;
    }

    void check(List<ComplaintDraft.Entry> entries) {
        checkCalled();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            ComplaintDraft.Entry entry = entries.get(i);
            checkCaller(entry, i);
            checkTime(entry, i);
            if (entry.kind().isEmpty()) {
                form.reject("kind" + i, texts.kindMissing());
            }
            if (entry.at().isPresent()
                    && !seen.add(List.of(
                            entry.callerNumber(), entry.withheld(), entry.at().get()))) {
                form.reject("time" + i, texts.duplicate());
            }
        }
    }

    private void checkCalled() {
        String typed = form.value("calledNumber");
        if (typed.isEmpty()) {
            form.reject("calledNumber", texts.calledMissing());
            return;
        }
        try {
            if (!PhoneNumber.parse(typed).isSubscriberLine()) {
                form.reject("calledNumber", texts.calledForeign());
            }
        } catch (InvalidPhoneNumberException e) {
            form.reject("calledNumber", e.detail().in(locale));
        }
    }

    private void checkCaller(ComplaintDraft.Entry entry, int i) {
        String caller = entry.callerNumber();
        if (caller.isEmpty() && !entry.withheld()) {
            form.reject("callerNumber" + i, texts.callerMissing());
        } else if (!caller.isEmpty() && entry.withheld()) {
            form.reject("callerNumber" + i, texts.callerBoth());
        } else if (!caller.isEmpty()
                && (caller.chars().noneMatch(Character::isDigit) || caller.length() > LONGEST_NUMBER)) {
            form.reject("callerNumber" + i, texts.callerUnreadable());
        } else if (isOwn(caller)) {
            form.reject("callerNumber" + i, texts.callerOwn());
        }
    }

    private boolean isOwn(String caller) {
        return PhoneNumber.tryParse(caller)
                .filter(number -> PhoneNumber.tryParse(form.value("calledNumber"))
                        .filter(number::equals)
                        .isPresent())
                .isPresent();
    }

    private void checkTime(ComplaintDraft.Entry entry, int i) {
        if (entry.date().isEmpty()) {
            form.reject("date" + i, texts.dateMissing());
        } else if (entry.day().isEmpty()) {
            form.reject("date" + i, texts.dateUnreadable());
        } else if (entry.day().get().isAfter(Rome.day(clock.instant()))) {
            form.reject("date" + i, texts.inFuture());
        }
        if (entry.time().isEmpty()) {
            form.reject("time" + i, texts.timeMissing());
        } else if (entry.hour().isEmpty()) {
            form.reject("time" + i, texts.timeUnreadable());
        } else if (entry.at()
                .filter(at -> at.toInstant().isAfter(clock.instant()))
                .isPresent()) {
            form.reject("time" + i, texts.timeInFuture());
        }
    }
}
