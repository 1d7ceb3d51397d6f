package it.opposizioni.operator.operator;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.taxcode.TaxCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an operator says of itself, section by section, and why the registrar gave a section back. */
@Embeddable
class Dossier {

    private String name;
    private String seat;
    private String contact;

    @Column(name = "vat_number")
    private String vatNumber;

    @Column(name = "roc_number")
    private String rocNumber;

    @Column(name = "calls_for_others")
    private Boolean callsForOthers;

    @Column(name = "calls_itself")
    private Boolean callsItself;

    private Boolean outsources;
    private String pec;

    @Convert(converter = EncryptedText.class)
    @Column(name = "representative_name")
    private String representativeName;

    @Convert(converter = EncryptedText.class)
    @Column(name = "representative_tax_code")
    private String representativeTaxCode;

    @Convert(converter = EncryptedText.class)
    @Column(name = "representative_email")
    private String representativeEmail;

    @Column(name = "declared_at")
    private Instant declaredAt;

    /** Never null, so that an empty dossier is one. */
    @Convert(converter = SectionReasons.class)
    private Map<Section, String> returned = Map.of();

    protected Dossier() {}

    Dossier(Application application, Instant now) {
        for (Section section : Section.values()) {
            take(section, application, now);
        }
    }

    /** Replaces one section by what the application says of it. */
    void take(Section section, Application from, Instant now) {
        switch (section) {
            case COMPANY -> {
                name = clean(from.name());
                seat = clean(from.seat());
                contact = clean(from.contact());
                vatNumber = from.plainVatNumber();
            }
            case REPRESENTATIVE -> {
                Representative person = from.representative() == null ? Representative.NONE : from.representative();
                representativeName = clean(person.name());
                representativeTaxCode =
                        TaxCode.tryParse(person.taxCode()).map(TaxCode::value).orElse(null);
                representativeEmail = clean(person.email());
            }
            case PEC -> pec = clean(from.pec());
            case ROC -> rocNumber = clean(from.rocNumber());
            case ACTIVITY -> {
                callsForOthers = from.callsForOthers();
                callsItself = from.callsItself();
                outsources = from.outsources();
            }
            case DECLARATION -> declaredAt = Boolean.TRUE.equals(from.declaration()) ? now : null;
        }
        Map<Section, String> left = new EnumMap<>(Section.class);
        left.putAll(returned);
        left.remove(section);
        returned = Map.copyOf(left);
    }

    void giveBack(Map<Section, String> reasons) {
        returned = Map.copyOf(reasons);
    }

    boolean isComplete(Section section) {
        return switch (section) {
            // the duty to be in the ROC is of who makes calls (DL 83/2012 art. 24-bis c. 11); who only lets others call
            // has none
            case ROC -> rocNumber != null || Boolean.FALSE.equals(callsItself) && Boolean.FALSE.equals(callsForOthers);
            case ACTIVITY -> isSaid(section) && (callsItself || outsources || callsForOthers);
            default -> isSaid(section);
        };
    }

    List<Part> parts(Section section) {
        return switch (section) {
            case COMPANY ->
                List.of(
                        new Part("/name", name),
                        new Part("/seat", seat),
                        new Part("/contact", contact),
                        new Part("/vatNumber", vatNumber));
            case REPRESENTATIVE ->
                List.of(
                        new Part("/representative/name", representativeName),
                        new Part("/representative/taxCode", representativeTaxCode),
                        new Part("/representative/email", representativeEmail));
            case PEC -> List.of(new Part("/pec", pec));
            case ROC -> List.of(new Part("/rocNumber", rocNumber));
            case ACTIVITY ->
                List.of(
                        new Part("/callsItself", callsItself),
                        new Part("/outsources", outsources),
                        new Part("/callsForOthers", callsForOthers));
            case DECLARATION -> List.of(new Part("/declaration", declaredAt));
        };
    }

    private boolean isSaid(Section section) {
        return parts(section).stream().allMatch(part -> part.value() != null);
    }

    Section.Status status(Section section, OperatorState state) {
        if (state.isBeingFilledIn() && returned.containsKey(section)) {
            return Section.Status.RETURNED;
        }
        if (isComplete(section)) {
            return state == OperatorState.APPLIED ? Section.Status.IN_REVIEW : Section.Status.DONE;
        }
        return parts(section).stream().anyMatch(part -> part.value() != null)
                ? Section.Status.IN_PROGRESS
                : Section.Status.NOT_STARTED;
    }

    String reason(Section section) {
        return returned.get(section);
    }

    Representative representative() {
        return new Representative(representativeName, representativeTaxCode, representativeEmail);
    }

    String name() {
        return name;
    }

    String seat() {
        return seat;
    }

    String contact() {
        return contact;
    }

    String vatNumber() {
        return vatNumber;
    }

    String rocNumber() {
        return rocNumber;
    }

    boolean callsForOthers() {
        return Boolean.TRUE.equals(callsForOthers);
    }

    Boolean callsItself() {
        return callsItself;
    }

    Boolean outsources() {
        return outsources;
    }

    String pec() {
        return pec;
    }

    boolean isDeclared() {
        return declaredAt != null;
    }

    static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
