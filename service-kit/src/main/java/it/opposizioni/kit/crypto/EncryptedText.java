package it.opposizioni.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a text column encrypted: {@code @Convert(converter = EncryptedText.class)}. */
@Converter
@ApplicationScoped
public class EncryptedText implements AttributeConverter<String, String> {

    @Inject
    PersonalData personalData;

    @Override
    public String convertToDatabaseColumn(String plain) {
        return plain == null ? null : personalData.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String value) {
        return value == null ? null : personalData.decrypt(value);
    }
}
