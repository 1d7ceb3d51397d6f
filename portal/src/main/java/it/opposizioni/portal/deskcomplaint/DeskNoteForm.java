package it.opposizioni.portal.deskcomplaint;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.desk.DeskTexts;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Note;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.FormField.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How something came to the desk: by which channel, on which day, and where the evidence is kept. */
final class DeskNoteForm {

    static final String CHANNEL = "channel";
    static final String EVIDENCE = "evidenceReference";

    static final String RECEIVED = "receivedOn";

    private final DeskTexts desk;

    DeskNoteForm(Lang lang) {
        this.desk = Texts.of(DeskTexts.class, lang);
    }

    /** Most often somebody is on the telephone now. */
    static Form begun() {
        return Form.empty().with(CHANNEL, "PHONE");
    }

    /** Files come by e-mail more often than by post. */
    static Form begunFile() {
        return Form.empty().with(CHANNEL, "EMAIL");
    }

    FormField channel() {
        return channel(
                Choice.of("PHONE", desk.phone()), Choice.of("EMAIL", desk.mail()), Choice.of("POST", desk.letter()));
    }

    /** By which a file can come. */
    FormField channelOfFile() {
        return channel(Choice.of("EMAIL", desk.mail()), Choice.of("POST", desk.letter()));
    }

    private FormField channel(Choice... choices) {
        return new FormField(CHANNEL, Kind.CHOICE, desk.channel(), "", desk.channelMissing(), List.of(choices));
    }

    FormField evidence() {
        return new FormField(
                EVIDENCE, Kind.LINE, desk.evidence(), desk.evidenceHint(), desk.evidenceMissing(), List.of());
    }

    /** Of the time of day nobody needs to know anything. Empty when none is given, which the form says then. */
    Optional<Instant> received(Form form) {
        Optional<Instant> day = form.day(RECEIVED).map(Rome::startOf);
        if (day.isEmpty()) {
            form.reject(RECEIVED, desk.receivedMissing());
        }
        return day;
    }

    /** As the service takes it; empty when something is wrong with it, which the form says then. */
    Optional<Note> read(Form form) {
        channel().check(form);
        Optional<Instant> day = received(form);
        evidence().check(form);
        return form.isWrong()
                ? Optional.empty()
                : day.map(at -> new Note(form.value(CHANNEL), at, form.value(EVIDENCE)));
    }

    /** What the service found wrong, said beside the field. @param other of what is not about how it came */
    static Form told(Form form, UpstreamException refused, String other) {
        return FormProblems.into(
                form, refused, other, pointer -> pointer.startsWith("/desk/") ? fieldOf(pointer) : other);
    }

    /** @param pointer of the service, into how it came */
    static String fieldOf(String pointer) {
        String name = pointer.substring("/desk/".length());
        return name.equals("receivedAt") ? RECEIVED : name;
    }
}
