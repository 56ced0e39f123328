package org.waymark.registry.xacml.access;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.waymark.registry.model.access.AccessPolicy;
import org.waymark.registry.model.access.UnusablePolicies;
import org.waymark.registry.model.access.XacmlPolicies;
import org.waymark.registry.model.file.WatchedFile;
import org.waymark.registry.model.settings.CredentialSettings;
import org.waymark.registry.model.settings.PolicySettings;
import org.waymark.registry.xacml.attributes.AttributeSources;
import org.waymark.registry.xacml.policy.Policies;
import org.waymark.registry.xacml.policy.PolicyFolder;

/** Policies as EMIR keeps them: a folder of files, and files of callers' attributes. */
@Dependent
public class FolderPolicies implements XacmlPolicies {
    private final LongSupplier nanoTime;

    /** By the machine's time. */
    public FolderPolicies() {
        this(System::nanoTime);
    }

    FolderPolicies(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public AccessPolicy open(PolicySettings settings, Optional<CredentialSettings> credential) {
        try {
            AttributeSources attributes = AttributeSources.open(settings, nanoTime);
            WatchedFile<Policies> policies = PolicyFolder.open(settings.configuration(), nanoTime);
            return new XacmlPolicy(
                    policies::current,
                    attributes::current,
                    credential.flatMap(OwnName::of),
                    "XACML policies of " + settings.configuration());
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new UnusablePolicies("The policies cannot be used: " + e.getFile() + " is not there.", e);
        } catch (IOException e) {
            throw new UnusablePolicies("The policies cannot be used: " + e.getMessage(), e);
        }
    }
}
