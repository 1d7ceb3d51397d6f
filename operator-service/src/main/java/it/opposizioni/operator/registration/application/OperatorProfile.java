package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.operator.registration.OperatorState;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an operator states about itself, section by section, and why the registrar gave a section back.
 *
 * <p>A new field also needs: its column, a component of {@link Application} and of {@code OperatorView.Full}, and the description in
 * {@code src/main/openapi}; where events have it, {@code OperatorEvents} and {@code operator-standing.schema.json}.
 */
@Embeddable
public class OperatorProfile {

    private String name;
    private String seat;
    private String contact;

    private String vatNumber;

    private String rocNumber;

    private Boolean callsForOthers;

    private Boolean callsItself;

    private Boolean outsources;
    private String pec;

    @Convert(converter = EncryptedText.class)
    private String representativeName;

    @Convert(converter = EncryptedText.class)
    private String representativeTaxCode;

    @Convert(converter = EncryptedText.class)
    private String representativeEmail;

    private Instant declaredAt;

    /** Never null, so that an empty profile is loaded as one. */
    @Convert(converter = SectionReasons.class)
    private Map<ApplicationSection, String> returned = Map.of();

    protected OperatorProfile() {}

    public OperatorProfile(Application application, Instant now) {
        for (ApplicationSection section : ApplicationSection.values()) {
            take(section, application, now);
        }
    }

    /** Replaces one section by that of the application. */
    public final void take(ApplicationSection section, Application from, Instant now) {
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
        Map<ApplicationSection, String> left = new EnumMap<>(ApplicationSection.class);
        left.putAll(returned);
        left.remove(section);
        returned = Map.copyOf(left);
    }

    public void giveBack(Map<ApplicationSection, String> reasons) {
        returned = Map.copyOf(reasons);
    }

    public boolean isComplete(ApplicationSection section) {
        return switch (section) {
            // a company that makes calls must be in the ROC (DL 83/2012 art. 24-bis c. 11); one that only lets
            // others call need not
            case ROC -> rocNumber != null || Boolean.FALSE.equals(callsItself) && Boolean.FALSE.equals(callsForOthers);
            case ACTIVITY -> isFilledIn(section) && (callsItself || outsources || callsForOthers);
            default -> isFilledIn(section);
        };
    }

    List<ApplicationField> parts(ApplicationSection section) {
        return switch (section) {
            case COMPANY ->
                List.of(
                        new ApplicationField("/name", name),
                        new ApplicationField("/seat", seat),
                        new ApplicationField("/contact", contact),
                        new ApplicationField("/vatNumber", vatNumber));
            case REPRESENTATIVE ->
                List.of(
                        new ApplicationField("/representative/name", representativeName),
                        new ApplicationField("/representative/taxCode", representativeTaxCode),
                        new ApplicationField("/representative/email", representativeEmail));
            case PEC -> List.of(new ApplicationField("/pec", pec));
            case ROC -> List.of(new ApplicationField("/rocNumber", rocNumber));
            case ACTIVITY ->
                List.of(
                        new ApplicationField("/callsItself", callsItself),
                        new ApplicationField("/outsources", outsources),
                        new ApplicationField("/callsForOthers", callsForOthers));
            case DECLARATION -> List.of(new ApplicationField("/declaration", declaredAt));
        };
    }

    private boolean isFilledIn(ApplicationSection section) {
        return parts(section).stream().allMatch(part -> part.value() != null);
    }

    public ApplicationSection.Status status(ApplicationSection section, OperatorState state) {
        if (state.isBeingFilledIn() && returned.containsKey(section)) {
            return ApplicationSection.Status.RETURNED;
        }
        if (isComplete(section)) {
            return state == OperatorState.APPLIED
                    ? ApplicationSection.Status.IN_REVIEW
                    : ApplicationSection.Status.DONE;
        }
        return parts(section).stream().anyMatch(part -> part.value() != null)
                ? ApplicationSection.Status.IN_PROGRESS
                : ApplicationSection.Status.NOT_STARTED;
    }

    public String reason(ApplicationSection section) {
        return returned.get(section);
    }

    public Representative representative() {
        return new Representative(representativeName, representativeTaxCode, representativeEmail);
    }

    public String name() {
        return name;
    }

    public String seat() {
        return seat;
    }

    public String contact() {
        return contact;
    }

    public String vatNumber() {
        return vatNumber;
    }

    public String rocNumber() {
        return rocNumber;
    }

    public boolean callsForOthers() {
        return Boolean.TRUE.equals(callsForOthers);
    }

    public Boolean callsItself() {
        return callsItself;
    }

    public Boolean outsources() {
        return outsources;
    }

    public String pec() {
        return pec;
    }

    public boolean isDeclared() {
        return declaredAt != null;
    }

    static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
