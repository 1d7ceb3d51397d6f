package it.opposizioni.portal.desk;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.desk.DeskClient.Entry;
import it.opposizioni.portal.desk.DeskClient.Holder;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.FormField.Kind;
import it.opposizioni.portal.layout.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form by which a registrar enters what came: its fields in the order of the page, and what they mean. */
final class DeskForm {

    static final String NUMBER = "number";
    static final String FILE = "file";
    static final String COMPANY = "company";
    private static final String RECEIVED = "receivedOn";
    private static final String KIND = "kind";
    private static final String MEDIA = "media";
    private static final String CHANNEL = "channel";
    private static final String EVIDENCE = "evidenceReference";
    private static final String NAME = "name";
    private static final String TAX_CODE = "taxCode";
    private static final String DELEGATE = "askedBy";
    private static final String EMAIL = "email";
    private static final String LANGUAGE = "language";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String OPPOSITION = "OPPOSITION";
    private static final String WITHDRAWAL = "WITHDRAWAL";
    private static final String MEDIUM_WITHDRAWAL = "MEDIUM_WITHDRAWAL";
    private static final String EXEMPTION = "EXEMPTION";
    private static final String EXEMPTION_END = "EXEMPTION_END";

    private static final Map<String, List<String>> MEDIA_OF =
            Map.of("TELEPHONE", List.of("TELEPHONE"), "POST", List.of("POST"), "BOTH", List.of("TELEPHONE", "POST"));

    private final DeskTexts texts;
    private final DeskExemptionTexts exemptions;
    private final DeskListTexts lists;
    private final FieldTexts fields;
    private final Lang lang;

    private DeskForm(Lang lang) {
        this.lang = lang;
        this.texts = Texts.of(DeskTexts.class, lang);
        this.exemptions = Texts.of(DeskExemptionTexts.class, lang);
        this.lists = Texts.of(DeskListTexts.class, lang);
        this.fields = Texts.of(FieldTexts.class, lang);
    }

    static DeskForm in(Lang lang) {
        return new DeskForm(lang);
    }

    /** A form with the answers that most requests have. */
    static Form begun() {
        return Form.empty().with(MEDIA, "TELEPHONE").with(LANGUAGE, "it");
    }

    /** The same of a list, which comes by e-mail as a rule. */
    static Form begunList() {
        return begun().with(CHANNEL, "EMAIL");
    }

    /** What is asked for, and how it came; the day follows. */
    List<FormField> what() {
        FormField kind = choice(
                KIND,
                texts.kind(),
                texts.kindMissing(),
                Choice.of(OPPOSITION, texts.kindOpposition()),
                Choice.of("RENEWAL", texts.kindRenewal()),
                new Choice(WITHDRAWAL, texts.kindWithdrawal(), texts.kindWithdrawalHint()),
                new Choice(MEDIUM_WITHDRAWAL, texts.kindMediumWithdrawal(), texts.kindMediumWithdrawalHint()),
                new Choice(EXEMPTION, exemptions.kindExemption(), exemptions.kindExemptionHint()),
                Choice.of(EXEMPTION_END, exemptions.kindExemptionEnd()));
        return List.of(
                kind,
                line(NUMBER, fields.number(), texts.numberHint(), texts.numberMissing()),
                media(texts.mediaHint()),
                channel());
    }

    /** The same of a list, which only registers. */
    List<FormField> whatOfList() {
        return List.of(media(""), channel());
    }

    private FormField media(String hint) {
        return new FormField(
                MEDIA,
                Kind.CHOICE,
                texts.media(),
                hint,
                texts.mediaMissing(),
                List.of(
                        Choice.of("TELEPHONE", texts.mediaCalls()),
                        Choice.of("POST", texts.mediaPost()),
                        Choice.of("BOTH", texts.mediaBoth())));
    }

    private FormField channel() {
        return choice(
                CHANNEL,
                texts.channel(),
                texts.channelMissing(),
                Choice.of("PHONE", texts.phone()),
                Choice.of("EMAIL", texts.mail()),
                Choice.of("POST", texts.letter()));
    }

    /** The evidence, and who asks. */
    List<FormField> who() {
        return List.of(
                line(EVIDENCE, texts.evidence(), texts.evidenceHint(), texts.evidenceMissing()),
                line(NAME, texts.name(), texts.nameHint(), texts.nameMissing()),
                line(TAX_CODE, fields.taxCode(), texts.taxCodeHint(), fields.taxCodeMissing()),
                new FormField(DELEGATE, Kind.LINE, texts.delegate(), texts.delegateHint(), "", List.of()),
                new FormField(EMAIL, Kind.EMAIL, texts.email(), texts.emailHint(), "", List.of()),
                choice(
                        LANGUAGE,
                        texts.language(),
                        texts.languageMissing(),
                        Choice.of("it", texts.italian()),
                        Choice.of("en", texts.english())));
    }

    private static FormField line(String name, String label, String hint, String missing) {
        return new FormField(name, Kind.LINE, label, hint, missing, List.of());
    }

    private static FormField choice(String name, String label, String missing, Choice... choices) {
        return new FormField(name, Kind.CHOICE, label, "", missing, List.of(choices));
    }

    /** Whether it asks for something about one company. */
    static boolean isAboutCompany(Form form) {
        return form.value(KIND).equals(EXEMPTION) || endsExemption(form);
    }

    static boolean endsExemption(Form form) {
        return form.value(KIND).equals(EXEMPTION_END);
    }

    /**
     * As the registry takes it; empty when something is wrong, which the form says then.
     *
     * @param company empty where it is about none, or the form says why there is none
     */
    Optional<Entry> read(Form form, Optional<UUID> company) {
        what().forEach(field -> field.check(form));
        Optional<PhoneNumber> number = number(form);
        if (form.value(KIND).equals(EXEMPTION)) {
            checkDay(form, FROM);
            checkDay(form, UNTIL);
        }
        checkMedia(form);
        Optional<LocalDate> day = rest(form);
        return form.isWrong()
                ? Optional.empty()
                : number.flatMap(read -> day.map(received -> entry(form, read, received, company.orElse(null))));
    }

    /** Who asks to end one protection must not lose both, and the other way round. */
    private void checkMedia(Form form) {
        String media = form.value(MEDIA);
        if (form.value(KIND).equals(MEDIUM_WITHDRAWAL) && media.equals("BOTH")) {
            form.reject(MEDIA, texts.mediaOne());
        } else if (form.value(KIND).equals(WITHDRAWAL) && media.equals("POST")) {
            form.reject(MEDIA, texts.mediaAll());
        }
    }

    private void checkDay(Form form, String field) {
        if (!form.value(field).isEmpty() && form.day(field).isEmpty()) {
            form.reject(field, exemptions.dateWrong());
        }
    }

    /** @param numbers of the file, as they stand there */
    Optional<NumberListClient.Entry> readList(Form form, List<String> numbers) {
        whatOfList().forEach(field -> field.check(form));
        Optional<LocalDate> day = rest(form);
        if (numbers.isEmpty()) {
            form.reject(FILE, lists.fileMissing());
        } else if (numbers.size() > NumberLines.MOST) {
            form.reject(FILE, lists.fileTooLong(Formats.of(lang).amount(NumberLines.MOST)));
        }
        return form.isWrong() ? Optional.empty() : day.map(received -> listEntry(form, numbers, received));
    }

    /** What stands below in both forms. */
    private Optional<LocalDate> rest(Form form) {
        Optional<LocalDate> day = form.day(RECEIVED);
        if (day.isEmpty()) {
            form.reject(RECEIVED, texts.receivedMissing());
        }
        who().forEach(field -> field.check(form));
        return day;
    }

    private Optional<PhoneNumber> number(Form form) {
        try {
            return Optional.of(PhoneNumber.parse(form.value(NUMBER)));
        } catch (InvalidPhoneNumberException e) {
            form.reject(NUMBER, e.detail().in(lang.locale()));
            return Optional.empty();
        }
    }

    /** Of the time of day the register needs to know nothing: what came on a day is due on the next working day. */
    private static Entry entry(Form form, PhoneNumber number, LocalDate received, UUID company) {
        boolean exempts = form.value(KIND).equals(EXEMPTION);
        return new Entry(
                number,
                List.of(OPPOSITION, MEDIUM_WITHDRAWAL).contains(form.value(KIND))
                        ? MEDIA_OF.get(form.value(MEDIA))
                        : null,
                form.value(CHANNEL),
                Rome.startOf(received),
                form.value(EVIDENCE),
                holder(form),
                orNull(form.value(DELEGATE)),
                form.value(LANGUAGE),
                company,
                exempts ? form.day(FROM).orElse(null) : null,
                exempts ? form.day(UNTIL).orElse(null) : null);
    }

    private static NumberListClient.Entry listEntry(Form form, List<String> numbers, LocalDate received) {
        return new NumberListClient.Entry(
                numbers,
                MEDIA_OF.get(form.value(MEDIA)),
                form.value(CHANNEL),
                Rome.startOf(received),
                form.value(EVIDENCE),
                holder(form),
                orNull(form.value(DELEGATE)),
                form.value(LANGUAGE));
    }

    private static Holder holder(Form form) {
        return new Holder(form.value(NAME), form.value(TAX_CODE), orNull(form.value(EMAIL)));
    }

    private static String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /** Where the registry takes such a request. */
    static String address(Form form) {
        return switch (form.value(KIND)) {
            case OPPOSITION -> "oppositions";
            case "RENEWAL" -> "renewals";
            case MEDIUM_WITHDRAWAL -> "medium-withdrawals";
            case EXEMPTION -> "exemptions";
            case EXEMPTION_END -> "exemption-ends";
            default -> "withdrawals";
        };
    }

    /** The field that a JSON pointer of the registry is about. */
    static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/receivedAt" -> RECEIVED;
            case "/holder/name" -> NAME;
            case "/holder/taxCode" -> TAX_CODE;
            case "/holder/email" -> EMAIL;
            case "/askedBy" -> DELEGATE;
            case "/evidenceReference" -> EVIDENCE;
            case "/channel" -> CHANNEL;
            case "/language" -> LANGUAGE;
            case "/operatorId" -> COMPANY;
            case "/from" -> FROM;
            case "/until" -> UNTIL;
            default -> pointer.startsWith("/media") ? MEDIA : NUMBER;
        };
    }
}
