package it.opposizioni.portal.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.messages.Addressee;
import it.opposizioni.portal.pec.Pec;
import it.opposizioni.portal.profile.ProfileView.AppIoOffer;
import it.opposizioni.portal.profile.ProfileView.Offers;
import it.opposizioni.portal.profile.Profiles.Profile;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.SentMessages;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Where and in which language one is written to, or the organisation that one represents and acts for. No address and no number stands in the
 * address of a page.
 */
@Path("/personal-area/profile")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class ProfileResource extends FormResource {

    static final String HERE = "personal-area/profile";

    private static final String CHANNEL = "channel";
    private static final String APP_IO = "APP_IO";
    private static final String SMS = "SMS";
    private static final String EMAIL = "EMAIL";
    private static final String PHONE = "phone";

    @CheckedTemplate(basePath = "profile")
    static class Templates {
        static native TemplateInstance profile(Form form, ProfileView profile, String done);

        private Templates() {}
    }

    private final Addressee addressee;
    private final Profiles profiles;
    private final ProfilePhones phones;
    private final AppIoChoice appIo;
    private final Pec pec;
    private final SentMessages sent;

    ProfileResource(
            Page page,
            ReturnedForms returned,
            Addressee addressee,
            Profiles profiles,
            ProfilePhones phones,
            AppIoChoice appIo,
            Pec pec,
            SentMessages sent) {
        super(page, returned);
        this.addressee = addressee;
        this.profiles = profiles;
        this.phones = phones;
        this.appIo = appIo;
        this.pec = pec;
        this.sent = sent;
    }

    @GET
    public TemplateInstance show(@QueryParam("done") String done) {
        Profile profile = profiles.of(addressee.get(), page.lang());
        Form form = returned.here().orElseGet(Form::empty);
        if (!form.has("act", "SAVE")) {
            form.with("language", profile.language().code())
                    .with("email", profile.email().orElse(""))
                    .with(CHANNEL, channel(profile));
        }
        if (!form.has("act", "USE_PEC")) {
            form.with("pec", profile.pec().orElse(""));
        }
        boolean returned = profile.email()
                .filter(address -> sent.isReturned(addressee.get().subject(), address))
                .isPresent();
        ProfileView view = ProfileView.of(profile, returned, offers(), page.formats());
        return Templates.profile(form.keyed(), view, words(done, view));
    }

    /** App IO and text messages are for people. */
    private Offers offers() {
        return page.principal() == null
                ? new Offers(appIo.offer(), pec.isOffered(), phones.isOffered())
                : new Offers(AppIoOffer.NONE, pec.isOffered(), false);
    }

    private static String channel(Profile profile) {
        if (profile.bySms()) {
            return SMS;
        }
        return profile.inAppIo() ? APP_IO : EMAIL;
    }

    private String words(String done, ProfileView view) {
        return switch (done == null ? "" : done) {
            case "saved" -> texts().saved();
            case "code" -> texts().codeSent();
            case "confirmed" -> texts().confirmed();
            case "phone" -> view.phone() == null ? "" : phoneWords(view);
            case "phone-removed" -> phoneTexts().phoneRemoved();
            case "sms-left" -> smsLeftWords(view);
            case "given-up" -> texts().givenUp();
            case "pec-left" -> texts().pecLeft();
            default -> "";
        };
    }

    private String phoneWords(ProfileView view) {
        if (view.bySms()) {
            return phoneTexts().phoneConfirmedInUse();
        }
        return view.phone().mobile()
                ? phoneTexts().phoneConfirmed()
                : phoneTexts().phoneConfirmedFixed();
    }

    /** Where letters go instead. */
    private String smsLeftWords(ProfileView view) {
        if (!view.pec().isEmpty()) {
            return phoneTexts().phoneRemoved();
        }
        return view.email().isEmpty()
                ? phoneTexts().smsLeftForBox()
                : phoneTexts().smsLeftForEmail(view.email());
    }

    @POST
    public Response change(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return switch (form.value("act")) {
            case "SAVE" -> save(form);
            case "CONFIRM" -> confirm(form);
            case "SEND_AGAIN" -> sendAgain(form);
            case "USE_PHONE" -> usePhone(form);
            case "REMOVE_PHONE" -> done(phones.remove(addressee.get(), page.lang()) ? "sms-left" : "phone-removed");
            case "USE_PEC" -> usePec(form);
            case "LEAVE_PEC" -> {
                profiles.leavePec(addressee.get(), page.lang());
                yield done("pec-left");
            }
            case "GIVE_UP" -> {
                profiles.giveUp(addressee.get(), page.lang());
                yield done("given-up");
            }
            default -> throw new BadRequestException();
        };
    }

    private Response save(Form form) {
        String email = form.value("email");
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            return returned.toPage(form.reject("email", texts().emailWrong()));
        }
        boolean newInAppIo =
                page.principal() == null && form.has(CHANNEL, APP_IO) && !profiles.isInAppIo(addressee.get());
        Optional<TaxCode> taxCode = newInAppIo ? appIo.taxCode() : Optional.empty();
        if (newInAppIo && taxCode.isEmpty()) {
            return returned.toPage(form.reject(CHANNEL, texts().appIoRefuses()));
        }
        if (form.has(CHANNEL, SMS) && !phones.hasMobile(addressee.get())) {
            return returned.toPage(form.reject(PHONE, phoneTexts().smsNeedsMobile()));
        }
        Lang language = Lang.of(form.value("language"));
        return switch (profiles.save(addressee.get(), language, email, form.key(), page.lang())) {
            case SAVED -> saved(form, taxCode, "saved");
            case CODE_SENT -> saved(form, taxCode, "code");
            case TOO_MANY_CODES -> returned.toPage(form.reject("email", texts().tooMany()));
        };
    }

    /** A page on which nothing could be chosen changes nothing. */
    private Response saved(Form form, Optional<TaxCode> taxCode, String what) {
        if (form.has(CHANNEL, SMS)) {
            phones.writeBySms(addressee.get(), page.lang());
        } else if (taxCode.isPresent() || form.has(CHANNEL, EMAIL)) {
            profiles.useAppIo(addressee.get(), taxCode, page.lang());
        }
        return done(what);
    }

    private Response usePhone(Form form) {
        if (!offers().phone()) {
            throw new BadRequestException();
        }
        Optional<PhoneNumber> number = line(form);
        if (number.isEmpty()) {
            return returned.toPage(form);
        }
        return switch (phones.save(addressee.get(), number.get(), form.key(), page.lang())) {
            case SAVED -> done("phone");
            case CODE_SENT -> done("code");
            case TOO_MANY_CODES ->
                returned.toPage(form.reject(PHONE, phoneTexts().tooManyCalls()));
        };
    }

    /** One to which a code can go, and that costs what such a line costs. */
    private Optional<PhoneNumber> line(Form form) {
        try {
            PhoneNumber number = PhoneNumber.parse(form.value(PHONE));
            if (number.isSubscriberLine()) {
                return Optional.of(number);
            }
            form.reject(
                    PHONE,
                    number.isItalian()
                            ? phoneTexts().servicePhone()
                            : phoneTexts().foreignPhone());
        } catch (InvalidPhoneNumberException e) {
            form.reject(PHONE, e.detail().in(page.lang().locale()));
        }
        return Optional.empty();
    }

    private Response usePec(Form form) {
        String address = form.value("pec");
        if (!pec.isOffered()) {
            throw new BadRequestException();
        }
        if (!EmailAddress.isValid(address)) {
            return returned.toPage(form.reject("pec", texts().pecWrong()));
        }
        return switch (profiles.savePec(addressee.get(), address, form.key(), page.lang())) {
            case SAVED -> done("saved");
            case CODE_SENT -> done("code");
            case TOO_MANY_CODES -> returned.toPage(form.reject("pec", texts().tooMany()));
        };
    }

    private Response sendAgain(Form form) {
        return profiles.sendAgain(addressee.get(), form.key(), page.lang())
                .map(sent -> sent ? done("code") : returned.toPage(form.reject("code", texts().tooMany())))
                .orElseGet(() -> returned.toPage(form.reject("email", texts().nothingWaits())));
    }

    private Response confirm(Form form) {
        String digits = form.value("code").replaceAll("\\s", "");
        if (!digits.matches("[0-9]{6}")) {
            return returned.toPage(form.reject("code", texts().codeMissing()));
        }
        return switch (profiles.confirm(addressee.get(), digits, page.lang())) {
            case RIGHT -> done(isOfLine(profiles.lastCodeBy(addressee.get())) ? "phone" : "confirmed");
            case WRONG -> returned.toPage(form.reject("code", texts().codeWrong()));
            case EXPIRED -> returned.toPage(form.reject("code", texts().codeExpired()));
            case TRIES_USED -> returned.toPage(form.reject("code", texts().triesUsed()));
            case NONE -> returned.toPage(form.reject("email", texts().nothingWaits()));
        };
    }

    private static boolean isOfLine(Optional<Channel> by) {
        return by.filter(channel -> channel == Channel.SMS || channel == Channel.VOICE)
                .isPresent();
    }

    private Response done(String what) {
        return seeOther(HERE, "done=" + what);
    }

    private ProfileTexts texts() {
        return texts(ProfileTexts.class);
    }

    private PhoneTexts phoneTexts() {
        return texts(PhoneTexts.class);
    }
}
