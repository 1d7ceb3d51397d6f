package it.opposizioni.portal.complaint;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.moment.TypedMoment;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the calls of a complaint, and says what is missing while the person is still at that page. */
public final class CallsForm {

    static final List<String> KINDS = List.of("HUMAN", "RECORDED", "SILENT");
    static final List<String> SEASONS = List.of(TypedMoment.SUMMER, TypedMoment.WINTER);

    /** Values of choices beside which there is a field. */
    public static final String OTHER = "other";

    static final String SHOWN = "shown";
    static final String WITHHELD = "withheld";
    static final String UNKNOWN = "unknown";

    private static final int LONGEST_NUMBER = 40;

    private final Form form;
    private final FilingTexts texts;
    private final Locale locale;
    private final Clock clock;

    public CallsForm(Form form, FilingTexts texts, Locale locale, Clock clock) {
        this.form = form;
        this.texts = texts;
        this.locale = locale;
        this.clock = clock;
    }

    static Form of(ComplaintDraft draft) {
        Form form = Form.empty().with("calledNumber", draft.calledNumber());
        for (int i = 0; i < draft.calls().size(); i++) {
            DraftCall call = draft.calls().get(i);
            form.with("callerNumber" + i, call.callerNumber())
                    .with("caller" + i, callerOf(call))
                    // a browser's own field for dates shows nothing but ISO
                    .with("date" + i, call.day().map(Object::toString).orElse(call.date()))
                    .with("time" + i, call.hour().map(Object::toString).orElse(call.time()))
                    .with("season" + i, call.season())
                    .with("part" + i, call.part())
                    .with("kind" + i, call.kind());
        }
        return form;
    }

    private static String callerOf(DraftCall call) {
        if (call.withheld()) {
            return WITHHELD;
        }
        return call.unknown() ? UNKNOWN : call.callerNumber().isEmpty() ? "" : SHOWN;
    }

    /** The number that was chosen from the person's own, or typed. */
    public static String called(Form form) {
        return form.value(form.has("calledNumber", OTHER) ? "otherNumber" : "calledNumber");
    }

    /** As many entries as the page had, complete or not. */
    public List<DraftCall> read(int count) {
        return IntStream.range(0, count).mapToObj(i -> read(form, i)).toList();
    }

    static DraftCall read(Form form, int i) {
        String kind = form.value("kind" + i);
        String season = form.value("season" + i);
        return new DraftCall(
                form.value("callerNumber" + i),
                form.has("caller" + i, WITHHELD),
                form.has("caller" + i, UNKNOWN),
                form.day("day" + i).map(Object::toString).orElseGet(() -> form.value("date" + i)),
                form.value("time" + i),
                SEASONS.contains(season) ? season : "",
                PartOfDay.named(form.value("part" + i)).map(Enum::name).orElse(""),
                KINDS.contains(kind) ? kind : "");
    }

    public void check(List<DraftCall> entries) {
        checkCalled();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            DraftCall entry = entries.get(i);
            checkCaller(entry, i);
            checkTime(entry, i);
            if (entry.kind().isEmpty()) {
                form.reject("kind" + i, texts.kindMissing());
            }
            if (entry.saysWhen()
                    && !seen.add(List.of(
                            entry.callerNumber(),
                            entry.withheld(),
                            entry.unknown(),
                            entry.earliest().orElseThrow(),
                            entry.part()))) {
                form.reject((entry.part().isEmpty() ? "time" : "part") + i, texts.duplicate());
            }
        }
    }

    private void checkCalled() {
        String field = form.has("calledNumber", OTHER) ? "otherNumber" : "calledNumber";
        String typed = called(form);
        if (typed.isEmpty()) {
            form.reject(field, texts.calledMissing());
            return;
        }
        try {
            if (!PhoneNumber.parse(typed).isSubscriberLine()) {
                form.reject(field, texts.calledForeign());
            }
        } catch (InvalidPhoneNumberException e) {
            form.reject(field, e.detail().in(locale));
        }
    }

    private void checkCaller(DraftCall entry, int i) {
        String caller = entry.callerNumber();
        boolean without = entry.withheld() || entry.unknown();
        if (caller.isEmpty() && !without) {
            form.reject("callerNumber" + i, texts.callerMissing());
        } else if (!caller.isEmpty() && without) {
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
                .filter(number -> PhoneNumber.tryParse(called(form))
                        .filter(number::equals)
                        .isPresent())
                .isPresent();
    }

    private void checkTime(DraftCall entry, int i) {
        checkDay(entry, i);
        if (entry.part().isEmpty()) {
            checkHour(entry, i);
        } else if (!entry.time().isEmpty()) {
            form.reject("part" + i, texts.timeAndPart());
        } else if (entry.earliest().filter(at -> at.isAfter(clock.instant())).isPresent()) {
            form.reject("part" + i, texts.partInFuture());
        }
    }

    private void checkDay(DraftCall entry, int i) {
        if (form.day("day" + i).isPresent()
                && !form.value("date" + i).isEmpty()
                && !form.day("day" + i).equals(form.day("date" + i))) {
            form.reject("date" + i, texts.dateTwice());
        } else if (entry.date().isEmpty()) {
            form.reject(form.has("day" + i, OTHER) ? "date" + i : "day" + i, texts.dateMissing());
        } else if (entry.day().isEmpty()) {
            form.reject("date" + i, texts.dateUnreadable());
        } else if (entry.day().get().isAfter(Rome.day(clock.instant()))) {
            form.reject("date" + i, texts.inFuture());
        }
    }

    private void checkHour(DraftCall entry, int i) {
        if (entry.time().isEmpty()) {
            form.reject("time" + i, texts.timeMissing());
        } else if (entry.hour().isEmpty()) {
            form.reject("time" + i, texts.timeUnreadable());
        } else if (entry.wasLeftOut()) {
            form.reject("time" + i, texts.timeLeftOut());
        } else if (entry.cameTwice() && entry.season().isEmpty()) {
            form.reject("season" + i, texts.timeTwice());
        } else if (entry.at()
                .filter(at -> at.toInstant().isAfter(clock.instant()))
                .isPresent()) {
            form.reject("time" + i, texts.timeInFuture());
        }
    }
}
