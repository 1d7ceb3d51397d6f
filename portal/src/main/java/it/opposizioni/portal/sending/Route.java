package it.opposizioni.portal.sending;

import it.opposizioni.kit.crypto.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** Which way a message goes, and which other way when the first does not take it. */
@Embeddable
public class Route {

    @Enumerated(EnumType.STRING)
    private Channel channel;

    /** An e-mail address, a telephone number or, for App IO, a tax code; null for the message box alone. */
    @Convert(converter = EncryptedText.class)
    private String address;

    /** The e-mail address that is used when App IO does not take the message; null for the box alone. */
    @Convert(converter = EncryptedText.class)
    private String fallbackAddress;

    /** The channel that did not take it; null as long as none did. */
    @Enumerated(EnumType.STRING)
    private Channel refusedBy;

    /** The id under which the channel has accepted it, where it gives one. */
    private String receipt;

    protected Route() {}

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

    boolean canFallBack() {
        return channel == Channel.APP_IO;
    }

    void fallBack() {
        refusedBy = channel;
        channel = fallbackAddress == null ? Channel.BOX : Channel.EMAIL;
        address = fallbackAddress;
        fallbackAddress = null;
    }

    void accepted(String under) {
        receipt = under;
        fallbackAddress = null;
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

    Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }
}
