/** What anyone can check without asking us: the academies' keys, the statements and lists that they sign, the page that reads them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Credentials",
        allowedDependencies = {"platform", "programmes", "programmes::ui"})
@NullMarked
package academy.guildhall.credentials;

import org.jspecify.annotations.NullMarked;
