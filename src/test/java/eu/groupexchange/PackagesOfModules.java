package eu.groupexchange;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** Each package of a module is a slice, the module's root among them; modules among each other are Modulith's to verify. */
record PackagesOfModules(Set<String> except) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        boolean ours = names.length > 2 && type.getPackageName().startsWith("eu.groupexchange.");
        return ours && !except.contains(names[2])
                ? SliceIdentifier.of(type.getPackageName())
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "packages of the modules, but those of " + except;
    }
}
