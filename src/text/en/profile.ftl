# Profiles: what has been pointed out in a file and holds for the next.
profile-too-long = The profile is longer than { $limit } kB and cannot be kept.
profiles-untold = { $count ->
    [one] 1 of your { $all } profiles has no room when a file is read and is not used: { $names }. Remove one with fyrfalt profile remove.
   *[other] { $count } of your { $all } profiles have no room when a file is read and are not used: { $names }. Remove some with fyrfalt profile remove.
}
profile-unreadable = The profile could not be read: { $why }
profile-line = The profile could not be read: a fault on line { $line }.
profile-none = The file is no profile of Fyrfält. One begins with the line fyrfalt-profile = 1.
profile-version = The profile has version { $version }, which this program cannot read. Update Fyrfält.
profile-unknown-word = The profile has the word { $word }, which means nothing there.
profile-missing-word = The profile has no { $word }.
profile-name = A profile needs a name of at most 80 characters, without slashes.
profile-period = The profile has the period { $period }, which cannot be understood. Write for example {"{edition}"} or {"{edition-1}"}.
publish-profile-unfit = The profile { $profile } fits no sheet of the file. Nothing has been stored.
change-profile-kept = Kept the profile { $name }
change-profile-renamed = Renamed the profile { $name } to { $new }
profile-taken = There is a profile called { $name } already. Choose another name.
change-profile-removed = Removed the profile { $name }
