//! The sentences of reasons, for people who pass authorisations on and have to know why not. In nb, nn
//! and en, one below the other.

use std::fmt::{self, Write};

use super::Language;
use super::direction::isolated;

/// Declares an enum of sentences with something of the question or the catalogue in them, in each
/// language.
macro_rules! sentences {
    (
        $(#[$attribute:meta])*
        enum $type:ident;
        $($name:ident { $($part:ident),* }: $nb:literal, $nn:literal, $en:literal;)+
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy)]
        pub(crate) enum $type<'a> {
            $($name { $($part: &'a str),* }),+
        }

        impl $type<'_> {
            pub(crate) fn in_language(self, language: Language) -> String {
                match self {
                    $(Self::$name { $($part),* } => {
                        $(let $part = isolated($part);)*
                        match language {
                            Language::Nb => $crate::text::sentences::written(format_args!($nb)),
                            Language::Nn => $crate::text::sentences::written(format_args!($nn)),
                            Language::En => $crate::text::sentences::written(format_args!($en)),
                        }
                    }),+
                }
            }
        }

        #[cfg(test)]
        pub(super) const ALL: &[(&[&str], [&str; 3])] = &[$((&[$(stringify!($part)),*], [$nb, $nn, $en])),+];
    };
}

/// Room for most sentences is made before they are written: every verdict has some.
pub(super) fn written(sentence: fmt::Arguments<'_>) -> String {
    let mut text = String::with_capacity(192);
    // Writing to text never fails.
    let _ = text.write_fmt(sentence);
    text
}

pub(super) use sentences;

sentences! {
    /// A sentence to say, with what it speaks of. Roles come as `Daglig leder (DAGL)`, packages
    /// and areas as their names, organisation numbers as `974 760 673`, with spaces at which no line ends.
    enum Sentence;

    // `stated` is where it is stated ("i Altinns register"), `source` what states it
    // ("Registeret"), `recipients` who would get it ("ansatte").

    RoleGrantsPackage { role, package, stated }:
        "{role} får «{package}». Det står {stated}.",
        "{role} får «{package}». Det står {stated}.",
        "{role} gets \"{package}\". It says so {stated}.";

    RoleGrantsPackageToVariant { role, package, variant, stated }:
        "{role} får «{package}» når organisasjonsformen er {variant}. Det står {stated}.",
        "{role} får «{package}» når organisasjonsforma er {variant}. Det står {stated}.",
        "{role} gets \"{package}\" where the organisation form is {variant}. It says so {stated}.";

    RoleUnresolved { role, package, area }:
        "Det er uavklart om {role} skal få «{package}»: det sier et varsel i området «{area}». Regn det ikke som et ja.",
        "Det er uavklart om {role} skal få «{package}»: det seier eit varsel i området «{area}». Rekn det ikkje som eit ja.",
        "It is undecided whether {role} is to get \"{package}\": a notice in the area \"{area}\" says so. Do not take it for a yes.";

    RoleUnresolvedToPassOn { role, package, area, recipients }:
        "Det er uavklart om {role} skal få «{package}», og derfor om pakken kan gis videre til {recipients}: det sier et varsel i området «{area}». Regn det ikke som et ja.",
        "Det er uavklart om {role} skal få «{package}», og difor om pakken kan gjevast vidare til {recipients}: det seier eit varsel i området «{area}». Rekn det ikkje som eit ja.",
        "It is undecided whether {role} is to get \"{package}\", and so whether it may be passed on to {recipients}: a notice in the area \"{area}\" says so. Do not take it for a yes.";

    VariantNotCovered { role, package, granted, asked }:
        "{role} får «{package}» bare når organisasjonsformen er {granted}, ikke når den er {asked}.",
        "{role} får «{package}» berre når organisasjonsforma er {granted}, ikkje når ho er {asked}.",
        "{role} gets \"{package}\" only where the organisation form is {granted}, not where it is {asked}.";

    VariantNotStated { role, package, granted }:
        "{role} får «{package}» bare når organisasjonsformen er {granted}. Velg organisasjonsform for å få svar.",
        "{role} får «{package}» berre når organisasjonsforma er {granted}. Vel organisasjonsform for å få svar.",
        "{role} gets \"{package}\" only where the organisation form is {granted}. Choose an organisation form to get an answer.";

    ClientsVariantNotStated { role, package, granted }:
        "{role} får «{package}» bare når klientens organisasjonsform er {granted}, og den er ikke oppgitt. Til den er oppgitt, er svaret nei: velg klientens organisasjonsform.",
        "{role} får «{package}» berre når organisasjonsforma til klienten er {granted}, og ho er ikkje oppgjeven. Til ho er oppgjeven, er svaret nei: vel organisasjonsforma til klienten.",
        "{role} gets \"{package}\" only where the client's organisation form is {granted}, and none is named. Until it is, the answer is no: choose the client's organisation form.";

    RoleDoesNotGrantPackage { role, package, stated }:
        "{role} får ikke «{package}». Rollen står ikke i pakkens rad {stated}.",
        "{role} får ikkje «{package}». Rolla står ikkje i rada til pakken {stated}.",
        "{role} does not get \"{package}\". The package's row {stated} does not list the role.";

    PackageHasNoRow { role, package, stated }:
        "{role} får ikke «{package}». Pakken har ingen rad {stated}, så ingen rolle får den.",
        "{role} får ikkje «{package}». Pakken har inga rad {stated}, så inga rolle får pakken.",
        "{role} does not get \"{package}\". The package has no row {stated}, so no role gets it.";

    RoleNotInForm { role, variant, stated }:
        "{role} er ikke blant rollene som organisasjonsformen {variant} kan ha. Det står {stated}.",
        "{role} er ikkje mellom rollene som organisasjonsforma {variant} kan ha. Det står {stated}.",
        "{role} is not among the roles that the organisation form {variant} can have. It says so {stated}.";

    NoPackageBelow { name }:
        "Det ligger ingen tilgangspakker under «{name}».",
        "Det ligg ingen tilgangspakkar under «{name}».",
        "There is no access package below \"{name}\".";

    NotDelegable { name, recipients, stated }:
        "«{name}» kan ikke gis direkte til {recipients}. Det står {stated}.",
        "«{name}» kan ikkje gjevast direkte til {recipients}. Det står {stated}.",
        "\"{name}\" cannot be given directly to {recipients}. It says so {stated}.";

    PassedOnForClients { package, recipients }:
        "I stedet for direkte til {recipients} gis «{package}» videre for klienter: klientadministratoren gir pakken til en ansatt eller til en systembruker for klienter, for én klient om gangen.",
        "I staden for direkte til {recipients} blir «{package}» gjeven vidare for klientar: klientadministratoren gjev pakken til ein tilsett eller til ein systembrukar for klientar, for éin klient om gongen.",
        "Instead of directly to {recipients}, \"{package}\" is passed on for clients: the client administrator gives the package to an employee or to a system user for clients, for one client at a time.";

    DelegationNotStated { package, recipients, source }:
        "{source} sier ikke om «{package}» kan gis videre til {recipients}.",
        "{source} seier ikkje om «{package}» kan gjevast vidare til {recipients}.",
        "{source} does not say whether \"{package}\" may be passed on to {recipients}.";

    HeldByDelegation { package, recipients }:
        "Den som skal gi «{package}» videre til {recipients}, har fått pakken av andre.",
        "Den som skal gje «{package}» vidare til {recipients}, har fått pakken av andre.",
        "The person passing on \"{package}\" to {recipients} has been given the package by others.";

    RoleMayNotDelegate { role, package, recipients }:
        "{role} har «{package}», men kan ikke gi pakken videre til {recipients}.",
        "{role} har «{package}», men kan ikkje gje pakken vidare til {recipients}.",
        "{role} has \"{package}\", but may not pass the package on to {recipients}.";

    NotHeldByGiver { package, recipients }:
        "Den som skal gi «{package}» videre til {recipients}, har ikke pakken selv.",
        "Den som skal gje «{package}» vidare til {recipients}, har ikkje pakken sjølv.",
        "The person passing on \"{package}\" to {recipients} does not have the package.";

    NotAccessManager { package, recipients, needed }:
        "Den som skal gi «{package}» videre til {recipients}, har bare fått pakken av andre. Da trengs tilgangsstyring også: {needed}.",
        "Den som skal gje «{package}» vidare til {recipients}, har berre fått pakken av andre. Då trengst tilgangsstyring òg: {needed}.",
        "The person passing on \"{package}\" to {recipients} was only given the package by others. Passing it on takes access management as well: {needed}.";

    MainAdministratorNotByRole { package, recipients }:
        "«{package}» kan bare gis videre til {recipients} av den som har pakken gjennom en rolle, ikke av den som har fått den av andre.",
        "«{package}» kan berre gjevast vidare til {recipients} av den som har pakken gjennom ei rolle, ikkje av den som har fått pakken av andre.",
        "\"{package}\" may be passed on to {recipients} only by somebody who has the package by a role, not by somebody who was given it.";

    MainAdministrator { package, recipients }:
        "Den som skal gi pakken videre, er hovedadministrator og kan gi «{package}» til {recipients} uten å ha pakken selv.",
        "Den som skal gje pakken vidare, er hovudadministrator og kan gje «{package}» til {recipients} utan å ha pakken sjølv.",
        "The person passing it on is main administrator, and may give \"{package}\" to {recipients} without having the package.";

    RecipientNotAllowed { package, recipients }:
        "«{package}» kan aldri gis til {recipients}.",
        "«{package}» kan aldri gjevast til {recipients}.",
        "\"{package}\" may never be given to {recipients}.";

    EnterpriseUsersGetNothing { package }:
        "«{package}» kan ikke gis til virksomhetsbrukere. Innloggingen deres er slått av i Altinn. Bruk en systembruker.",
        "«{package}» kan ikkje gjevast til verksemdsbrukarar. Innlogginga deira er slegen av i Altinn. Bruk ein systembrukar.",
        "\"{package}\" cannot be given to enterprise users. Their login has been switched off in Altinn. Use a system user.";

    PackageForPersons { package, recipients }:
        "«{package}» er en pakke for privatpersoner. Bare på vegne av en privatperson kan den gis videre til {recipients}.",
        "«{package}» er ein pakke for privatpersonar. Berre på vegner av ein privatperson kan pakken gjevast vidare til {recipients}.",
        "\"{package}\" is a package for private persons. Only on behalf of a private person may it be passed on to {recipients}.";

    PackageForBusinesses { package, recipients }:
        "«{package}» er en pakke for virksomheter. Bare på vegne av en virksomhet kan den gis videre til {recipients}.",
        "«{package}» er ein pakke for verksemder. Berre på vegner av ei verksemd kan pakken gjevast vidare til {recipients}.",
        "\"{package}\" is a package for businesses. Only on behalf of a business may it be passed on to {recipients}.";

    GiverOfBothKinds { package, recipients }:
        "Rollene og pakkene hører både til en virksomhet og til en privatperson. Spør om én av dem for å få vite om «{package}» kan gis videre til {recipients}.",
        "Rollene og pakkane høyrer både til ei verksemd og til ein privatperson. Spør om éin av dei for å få vite om «{package}» kan gjevast vidare til {recipients}.",
        "The roles and packages belong both to a business and to a private person. Ask about one of them to learn whether \"{package}\" may be passed on to {recipients}.";

    GiverOfNeitherKind { package, recipients }:
        "Den som har denne organisasjonsformen, er verken en virksomhet eller en privatperson og kan ikke gi «{package}» videre til {recipients}.",
        "Den som har denne organisasjonsforma, er verken ei verksemd eller ein privatperson og kan ikkje gje «{package}» vidare til {recipients}.",
        "An entity of this organisation form is neither a business nor a private person, and may not pass \"{package}\" on to {recipients}.";

    Delegable { package, recipients, stated }:
        "«{package}» kan gis videre til {recipients}. Det står {stated}.",
        "«{package}» kan gjevast vidare til {recipients}. Det står {stated}.",
        "\"{package}\" may be passed on to {recipients}. It says so {stated}.";

    DelegableToEnterpriseUser { package }:
        "«{package}» kan gis til en virksomhetsbruker som er knyttet til leverandørens organisasjonsnummer. Det står i beskrivelsen av pakken.",
        "«{package}» kan gjevast til ein verksemdsbrukar som er knytt til organisasjonsnummeret til leverandøren. Det står i omtalen av pakken.",
        "\"{package}\" may be given to an enterprise user tied to the provider's organisation number. The package's description says so.";

    ServicesAttachable { name, stated }:
        "Tjenesteeiere kan knytte tjenester til «{name}». Det står {stated}.",
        "Tenesteeigarar kan knyte tenester til «{name}». Det står {stated}.",
        "Service owners may attach services to \"{name}\". It says so {stated}.";

    NotLowestLevel { name, level }:
        "«{name}» er {level}. Tjenester knyttes til tilgangspakkene under, som er det laveste nivået.",
        "«{name}» er {level}. Tenester blir knytte til tilgangspakkane under, som er det lågaste nivået.",
        "\"{name}\" is {level}. Services are attached to the access packages below, which are the lowest level.";

    ServicesNotAttachable { name, stated }:
        "Tjenesteeiere kan ikke knytte tjenester til «{name}». Det står {stated}.",
        "Tenesteeigarar kan ikkje knyte tenester til «{name}». Det står {stated}.",
        "Service owners may not attach services to \"{name}\". It says so {stated}.";

    AttachmentNotStated { name, source }:
        "{source} sier ikke om tjenester kan knyttes til «{name}».",
        "{source} seier ikkje om tenester kan knytast til «{name}».",
        "{source} does not say whether services may be attached to \"{name}\".";

    EnterpriseUserDiscontinued {}:
        "Virksomhetsbrukere kan ikke lenger opptre for klienter: innloggingen er slått av, og pakken for det er tatt ut av bruk. I stedet gir klientadministratoren pakker videre til en ansatt (klientdelegering) eller til en systembruker for klienter (systemtilgang). Som før kan de gjøre det leverandøren selv kan gjøre for klienten, og ingenting for leverandøren selv. Nytt er at det gis for én klient om gangen, og at hver pakke nevnes.",
        "Verksemdsbrukarar kan ikkje lenger opptre for klientar: innlogginga er slegen av, og pakken for det er teken ut av bruk. I staden gjev klientadministratoren pakkar vidare til ein tilsett (klientdelegering) eller til ein systembrukar for klientar (systemtilgang). Som før kan dei gjere det leverandøren sjølv kan gjere for klienten, og ingenting for leverandøren sjølv. Nytt er at det blir gjeve for éin klient om gongen, og at kvar pakke blir nemnd.",
        "Enterprise users can no longer act for clients: their login has been switched off, and the package for it has been withdrawn. Instead the client administrator passes packages on to an employee (client delegation) or to a system user for clients. As before, they may do what the provider itself may do for the client, and nothing for the provider itself. What is new is that it is given for one client at a time, and that each package is named.";

    NotLinkedToSupplier { tied_to, supplier }:
        "Virksomhetsbrukeren er knyttet til organisasjonsnummer {tied_to}, ikke til leverandørens, som er {supplier}. Fullmakten gjelder bare virksomhetsbrukere som er knyttet til leverandøren.",
        "Verksemdsbrukaren er knytt til organisasjonsnummer {tied_to}, ikkje til det leverandøren har, som er {supplier}. Fullmakta gjeld berre verksemdsbrukarar som er knytte til leverandøren.",
        "The enterprise user is tied to organisation number {tied_to}, not to the provider's, which is {supplier}. The authorisation is only for enterprise users tied to the provider.";

    NotHeldByUser { package }:
        "Virksomhetsbrukeren har ikke «{package}», som må til for å opptre for leverandørens klienter.",
        "Verksemdsbrukaren har ikkje «{package}», som må til for å opptre for klientane til leverandøren.",
        "The enterprise user does not have \"{package}\", which it takes to act for the provider's clients.";

    NoPackageActsForCustomers {}:
        "Katalogen har ingen tilgangspakke som lar en virksomhetsbruker opptre for leverandørens klienter.",
        "Katalogen har ingen tilgangspakke som lèt ein verksemdsbrukar opptre for klientane til leverandøren.",
        "The catalogue has no access package that lets an enterprise user act for the provider's clients.";

    SupplierItself { supplier }:
        "{supplier} er leverandøren selv. Fullmakten gjelder bare leverandørens klienter, aldri leverandøren selv.",
        "{supplier} er leverandøren sjølv. Fullmakta gjeld berre klientane til leverandøren, aldri leverandøren sjølv.",
        "{supplier} is the provider itself. The authorisation is only for the provider's clients, never for the provider itself.";

    NotACustomer { business, supplier }:
        "{business} er ikke blant klientene til leverandøren {supplier}.",
        "{business} er ikkje mellom klientane til leverandøren {supplier}.",
        "{business} is not among the clients of the provider {supplier}.";

    ActsForCustomer { business, supplier, package }:
        "Virksomhetsbrukeren kan opptre for {business}, som er klient hos leverandøren {supplier}, fordi den har «{package}».",
        "Verksemdsbrukaren kan opptre for {business}, som er klient hos leverandøren {supplier}, fordi brukaren har «{package}».",
        "The enterprise user may act for {business}, a client of the provider {supplier}, because it has \"{package}\".";

    LimitedToSuppliersAccess { supplier, business }:
        "Fullmakten rekker ikke lenger enn det leverandøren {supplier} selv kan gjøre for {business}.",
        "Fullmakta rekk ikkje lenger enn det leverandøren {supplier} sjølv kan gjere for {business}.",
        "The authorisation reaches no further than what the provider {supplier} itself may do for {business}.";

    LimitedToSuppliersAccessThen { supplier, business }:
        "Fullmakten rekker ikke lenger enn det leverandøren {supplier} selv kan gjøre for {business}. Pakken er siden tatt ut av bruk. I stedet gir klientadministratoren nå pakker videre til en ansatt (klientdelegering) eller til en systembruker for klienter (systemtilgang). Også de kan gjøre det leverandøren selv kan gjøre for klienten, og ingenting for leverandøren selv. Nytt er at det gis for én klient om gangen, og at hver pakke nevnes.",
        "Fullmakta rekk ikkje lenger enn det leverandøren {supplier} sjølv kan gjere for {business}. Pakken er sidan teken ut av bruk. I staden gjev klientadministratoren no pakkar vidare til ein tilsett (klientdelegering) eller til ein systembrukar for klientar (systemtilgang). Også dei kan gjere det leverandøren sjølv kan gjere for klienten, og ingenting for leverandøren sjølv. Nytt er at det blir gjeve for éin klient om gongen, og at kvar pakke blir nemnd.",
        "The authorisation reaches no further than what the provider {supplier} itself may do for {business}. The package has since been withdrawn. Instead the client administrator now passes packages on to an employee (client delegation) or to a system user for clients. They too may do what the provider itself may do for the client, and nothing for the provider itself. What is new is that it is given for one client at a time, and that each package is named.";

    // What is passed on for clients. The provider is who acts for them.

    ForClientsNotStated { package, source }:
        "{source} sier ikke om «{package}» kan gis videre for klienter.",
        "{source} seier ikkje om «{package}» kan gjevast vidare for klientar.",
        "{source} does not say whether \"{package}\" may be passed on for clients.";

    NotClientAdministrator { package }:
        "Den som skal gi «{package}» videre for klienten, er verken klientadministrator eller hovedadministrator hos leverandøren.",
        "Den som skal gje «{package}» vidare for klienten, er verken klientadministrator eller hovudadministrator hos leverandøren.",
        "The person passing on \"{package}\" for the client is neither client administrator nor main administrator of the provider.";

    NotClientDelegable { package, stated }:
        "«{package}» kan ikke gis videre for klienter. Det står {stated}.",
        "«{package}» kan ikkje gjevast vidare for klientar. Det står {stated}.",
        "\"{package}\" cannot be passed on for clients. It says so {stated}.";

    OrganisationsGetNothingForClients { package }:
        "«{package}» kan ikke gis videre for klienten til en annen virksomhet. Gi pakken til en ansatt som er agent, eller til en systembruker for klienter.",
        "«{package}» kan ikkje gjevast vidare for klienten til ei anna verksemd. Gje pakken til ein tilsett som er agent, eller til ein systembrukar for klientar.",
        "\"{package}\" cannot be passed on for the client to another business. Give the package to an employee who is an agent, or to a system user for clients.";

    SystemUserNotForClients { package }:
        "«{package}» kan ikke gis videre for klienten til en systembruker til eget bruk. Bruk en systembruker for klienter.",
        "«{package}» kan ikkje gjevast vidare for klienten til ein systembrukar til eigen bruk. Bruk ein systembrukar for klientar.",
        "\"{package}\" cannot be passed on for the client to a system user for own use. Use a system user for clients.";

    NotAnAgent { package }:
        "Den som skal få «{package}» for klienten, er ikke agent. Leverandøren må først legge til den ansatte som agent.",
        "Den som skal få «{package}» for klienten, er ikkje agent. Leverandøren må først leggje til den tilsette som agent.",
        "The person who is to get \"{package}\" for the client is not an agent. The provider must add the employee as an agent first.";

    NotAClient { package }:
        "«{package}» kan ikke gis videre: virksomheten er ikke klient hos leverandøren. Den har verken gitt leverandøren en rolle i Enhetsregisteret eller noen pakke.",
        "«{package}» kan ikkje gjevast vidare: verksemda er ikkje klient hos leverandøren. Ho har verken gjeve leverandøren ei rolle i Einingsregisteret eller nokon pakke.",
        "\"{package}\" cannot be passed on: the business is not a client of the provider. It has given the provider neither a role in the Central Coordinating Register nor any package.";

    GivenByClient { package }:
        "Klienten har selv gitt leverandøren «{package}».",
        "Klienten har sjølv gjeve leverandøren «{package}».",
        "The client itself has given the provider \"{package}\".";

    NotHeldForClient { package }:
        "Leverandøren har ikke «{package}» hos klienten: ingen rolle der gir pakken, og det er ikke oppgitt at klienten har gitt den selv.",
        "Leverandøren har ikkje «{package}» hos klienten: inga rolle der gjev pakken, og det er ikkje oppgjeve at klienten har gjeve pakken sjølv.",
        "The provider does not have \"{package}\" for the client: no role there gives the package, and it is not said that the client has given it.";

    DelegableForClient { package, recipient }:
        "«{package}» kan gis videre for klienten til {recipient}.",
        "«{package}» kan gjevast vidare for klienten til {recipient}.",
        "\"{package}\" may be passed on for the client to {recipient}.";

    LimitedToProvidersAccess {}:
        "Fullmakten gjelder bare denne klienten. Den rekker ikke lenger enn det leverandøren selv kan gjøre der, og den gir ingenting hos leverandøren selv.",
        "Fullmakta gjeld berre denne klienten. Ho rekk ikkje lenger enn det leverandøren sjølv kan gjere der, og ho gjev ingenting hos leverandøren sjølv.",
        "The authorisation is for this client only. It reaches no further than what the provider itself may do there, and gives nothing at the provider itself.";

    NeedsClientAdministrator {}:
        "Bare en klientadministrator eller en hovedadministrator hos leverandøren kan gi pakker videre for klienter.",
        "Berre ein klientadministrator eller ein hovudadministrator hos leverandøren kan gje pakkar vidare for klientar.",
        "Only a client administrator or a main administrator of the provider may pass packages on for clients.";

    MustBeAgent {}:
        "Leverandøren må ha lagt til den ansatte som agent før noe kan gis videre.",
        "Leverandøren må ha lagt til den tilsette som agent før noko kan gjevast vidare.",
        "The provider must have added the employee as an agent before anything can be passed on.";

    EndsWithRelation {}:
        "Tilgangen faller bort av seg selv når virksomheten ikke lenger er klient, eller når klienten tar pakken tilbake.",
        "Tilgangen fell bort av seg sjølv når verksemda ikkje lenger er klient, eller når klienten tek pakken tilbake.",
        "The access ends by itself when the business is no longer a client, or when the client takes the package back.";

    PrivateClientUncertain { name }:
        "«{name}» er for privatpersoner. Det er usikkert om Altinn lar en privatperson være klient.",
        "«{name}» er for privatpersonar. Det er usikkert om Altinn lèt ein privatperson vere klient.",
        "\"{name}\" is for private persons. It is uncertain whether Altinn lets a private person be a client.";

    // System users.

    NoPackageNamed {}:
        "Ingen pakke er nevnt. En systembruker må ha minst én.",
        "Ingen pakke er nemnd. Ein systembrukar må ha minst éin.",
        "No package is named. A system user must have at least one.";

    NotForSystemUsers { package, stated }:
        "«{package}» kan ikke gis til noen systembruker: pakken gis verken direkte eller videre for klienter. Det står {stated}.",
        "«{package}» kan ikkje gjevast til nokon systembrukar: pakken blir verken gjeven direkte eller vidare for klientar. Det står {stated}.",
        "\"{package}\" cannot be given to any system user: the package is given neither directly nor for clients. It says so {stated}.";

    OnlyForClients { package, stated }:
        "«{package}» gis bare videre for klienter og kan ikke gis til en systembruker til eget bruk. Det står {stated}.",
        "«{package}» blir berre gjeven vidare for klientar og kan ikkje gjevast til ein systembrukar til eigen bruk. Det står {stated}.",
        "\"{package}\" is passed on for clients only, and cannot be given to a system user for own use. It says so {stated}.";

    SystemUserForClients { package }:
        "En systembruker for klienter kan kreve «{package}». Pakken er et krav til klientene og gir ingenting før en klient er lagt til.",
        "Ein systembrukar for klientar kan krevje «{package}». Pakken er eit krav til klientane og gjev ingenting før ein klient er lagd til.",
        "A system user for clients may require \"{package}\". The package is a requirement to clients, and gives nothing until a client is added.";

    ClientLacksAPackage { package }:
        "Klienten kan ikke legges til: leverandøren må ha alle pakkene til systembrukeren hos klienten, og «{package}» mangler.",
        "Klienten kan ikkje leggjast til: leverandøren må ha alle pakkane til systembrukaren hos klienten, og «{package}» manglar.",
        "The client cannot be added: the provider must have every package of the system user for the client, and \"{package}\" is missing.";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::ALL;
    use crate::text::messages;

    #[test]
    fn every_sentence_speaks_of_all_that_it_names_in_every_language() {
        for (names, texts) in ALL.iter().chain(messages::ALL) {
            let names: BTreeSet<&str> = names.iter().copied().collect();
            for text in texts {
                let spoken_of: BTreeSet<&str> = text.split(['{', '}']).skip(1).step_by(2).collect();
                assert_eq!(spoken_of, names, "{text}");
            }
        }
    }

    #[test]
    fn no_sentence_stands_there_twice() {
        for language in 0..3 {
            let mut known = BTreeSet::new();
            for (_, texts) in ALL.iter().chain(messages::ALL) {
                let text = texts.get(language);
                assert!(known.insert(text), "{text:?}");
            }
        }
    }
}
