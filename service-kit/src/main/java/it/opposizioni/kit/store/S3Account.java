package it.opposizioni.kit.store;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The configured account, else the role of the machine or of the pod. A service makes a bean of it that its configuration names. */
public class S3Account implements AwsCredentialsProvider {

    private final FileStoreConfig config;
    private final AwsCredentialsProvider found =
            DefaultCredentialsProvider.builder().build();

    public S3Account(FileStoreConfig config) {
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
