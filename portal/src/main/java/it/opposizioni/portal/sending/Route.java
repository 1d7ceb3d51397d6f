package it.opposizioni.portal.sending;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.linemessage.DeliveryReport;
import it.opposizioni.portal.pec.PecProgress;
import it.opposizioni.portal.pec.PecReason;
import it.opposizioni.portal.pec.PecReceipt;
import it.opposizioni.portal.pec.PecState;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/** Which way a message goes, and which other way when the first does not take it. */
@Embeddable
public class Route {

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** An address of e-mail or certified mail, a telephone number or, for App IO, a tax code; null for the message box alone. */
    @Convert(converter = EncryptedText.class)
    private String address;

    /** The e-mail address that is used when the channel does not take the message; null for the box alone. */
    @Convert(converter = EncryptedText.class)
    private String fallbackAddress;

    /** The channel that did not take it; null as long as none did. */
    @Enumerated(EnumType.STRING)
    private Channel refusedBy;

    /** The id under which the channel has accepted it, where it gives one. */
    private String receipt;

    /** What the provider said of it after it had accepted it; null while it has said nothing. */
    @Enumerated(EnumType.STRING)
    private DeliveryReport.State delivery;

    private Instant deliveryAt;

    /**
     * What receipts of certified mail say; null while none has come. These three are no embeddable within this one: when that changed,
     * Hibernate (7.2) would not write what else had changed in the message.
     */
    @Enumerated(EnumType.STRING)
    private PecState pecState;

    private Instant pecAt;

    @Enumerated(EnumType.STRING)
    private PecReason pecReason;

    protected Route() {}

    /** The address of something that is in nobody's message box. @param channel EMAIL or PEC for a letter, SMS or VOICE for a few words */
    public record Address(Channel channel, String value) {

        public static Address email(String address) {
            return new Address(Channel.EMAIL, address);
        }

        public static Address pec(String address) {
            return new Address(Channel.PEC, address);
        }

        /** A mobile line is written to, a fixed one is called. */
        public static Address line(PhoneNumber number) {
            return new Address(number.kind() == PhoneNumber.Kind.MOBILE ? Channel.SMS : Channel.VOICE, number.e164());
        }

        /** Empty when it is none of a line. */
        public Optional<PhoneNumber> number() {
            return channel == Channel.SMS || channel == Channel.VOICE ? PhoneNumber.tryParse(value) : Optional.empty();
        }

        Route route() {
            return to(channel, value);
        }
    }

    private Route(Channel channel, String address, String fallbackAddress) {
        this.channel = channel;
        this.address = address;
        this.fallbackAddress = fallbackAddress;
    }

    static Route to(Channel channel, String address) {
        return new Route(channel, address, null);
    }

    /** @param email empty for the message box alone */
    static Route byEmail(Optional<String> email) {
        return email.map(address -> to(Channel.EMAIL, address)).orElseGet(() -> to(Channel.BOX, null));
    }

    /** @param email where it goes when App IO does not take it; empty for the message box alone */
    static Route byAppIo(String taxCode, Optional<String> email) {
        return new Route(Channel.APP_IO, taxCode, email.orElse(null));
    }

    /** @param email where it goes when it is not delivered; empty for the message box alone */
    static Route byPec(String pec, Optional<String> email) {
        return new Route(Channel.PEC, pec, email.orElse(null));
    }

    /** @param email where it goes when no text message arrives; empty for the message box alone */
    static Route bySms(PhoneNumber number, Optional<String> email) {
        return new Route(Channel.SMS, number.e164(), email.orElse(null));
    }

    /** Which is so of what stands in a message box. */
    boolean canFallBack() {
        return channel == Channel.APP_IO || channel == Channel.PEC || channel == Channel.SMS;
    }

    void fallBack() {
        refusedBy = channel;
        channel = fallbackAddress == null ? Channel.BOX : Channel.EMAIL;
        address = fallbackAddress;
        fallbackAddress = null;
        // that was said of the way that it has left
        delivery = null;
        deliveryAt = null;
    }

    void accepted(String under) {
        receipt = under;
        if (channel != Channel.PEC && channel != Channel.SMS) {
            // these may still say that it does not arrive
            fallbackAddress = null;
        }
    }

    /**
     * Reports come in any order and more than once: what has arrived has arrived, else the latest counts.
     *
     * @return whether it is news
     */
    boolean reported(DeliveryReport said) {
        boolean arrived = said.state() == DeliveryReport.State.DELIVERED;
        if (delivery == DeliveryReport.State.DELIVERED
                || (!arrived && deliveryAt != null && !said.at().isAfter(deliveryAt))) {
            return false;
        }
        delivery = said.state();
        deliveryAt = said.at();
        if (arrived) {
            fallbackAddress = null;
        }
        return true;
    }

    MessageState unsent() {
        return channel == Channel.BOX ? MessageState.KEPT : MessageState.PENDING;
    }

    /** It went by certified mail, even if it goes another way now. */
    boolean isKnownToPec() {
        return channel == Channel.PEC || refusedBy == Channel.PEC;
    }

    /** @return whether another way is needed now */
    boolean reported(PecReceipt said) {
        PecProgress progress = new PecProgress(pecState, pecAt, pecReason);
        boolean isNew = progress.take(said);
        if (isNew) {
            pecState = said.state();
            pecAt = said.at();
            pecReason = said.reason();
        }
        if (said.state() == PecState.DELIVERED && channel == Channel.PEC) {
            fallbackAddress = null;
        }
        return isNew && said.state() == PecState.REFUSED && channel == Channel.PEC;
    }

    public Channel channel() {
        return channel;
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<Channel> refusedBy() {
        return Optional.ofNullable(refusedBy);
    }

    Optional<DeliveryReport.State> delivery() {
        return Optional.ofNullable(delivery);
    }

    public Optional<PecProgress> pec() {
        return Optional.ofNullable(pecState).map(state -> new PecProgress(state, pecAt, pecReason));
    }

    Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }
}
