package it.opposizioni.complaint.attachment;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.FileStoreConfig;
import it.opposizioni.kit.store.FileStores;
import it.opposizioni.kit.store.S3Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the configuration names. */
@Singleton
class AttachmentStores {

    /** Where attachments are stored. */
    @ConfigMapping(prefix = "opposizioni.attachment-store")
    interface Config extends FileStoreConfig {}

    /** @param s3 is made only if it is asked for */
    @Produces
    @ApplicationScoped
    FileStore configured(Config config, PersonalData keys, Instance<S3Client> s3) {
        return FileStores.at(config.location(), config, keys, s3::get);
    }

    /** Named in {@code application.properties}. */
    @Produces
    @Singleton
    @Named("attachment-store-account")
    @Unremovable
    AwsCredentialsProvider account(Config config) {
        return new S3Account(config);
    }
}
