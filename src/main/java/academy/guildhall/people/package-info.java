/** Persons, their honours and organisations, and the accounts with which they sign in. */
@org.springframework.modulith.ApplicationModule(
        displayName = "People",
        allowedDependencies = {"platform"})
@NullMarked
package academy.guildhall.people;

import org.jspecify.annotations.NullMarked;
