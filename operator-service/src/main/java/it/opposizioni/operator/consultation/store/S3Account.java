package it.opposizioni.operator.consultation.store;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The configured account, else the role of the machine or of the pod. Named in {@code application.properties}. */
@ApplicationScoped
@Named(S3Account.NAME)
@Unremovable
class S3Account implements AwsCredentialsProvider {

    static final String NAME = "list-store-account";

    private final ListStoreConfig config;
    private final AwsCredentialsProvider found =
            DefaultCredentialsProvider.builder().build();

    S3Account(ListStoreConfig config) {
        this.config = config;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().get())
                : found.resolveCredentials();
    }
}
