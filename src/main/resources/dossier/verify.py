#!/usr/bin/env python3
"""Checks a dossier from itself alone: python3 verify.py [DOSSIER.zip]. Needs nothing but Python 3. Exit 0: whole; 1: findings."""
import hashlib, json, re, sys, zipfile

ZERO, found = '0' * 64, []
sha = lambda data: hashlib.sha256(data).hexdigest()
def canonical(value):  # names in order, no white space, letters as they are; control characters as \u001F
    text = json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
    return re.sub(r'\\\\|\\u00[0-9a-f]{2}', lambda m: m[0] if m[0] == '\\\\' else '\\u' + m[0][2:].upper(), text).encode()
def chained(previous, value): return sha(previous.encode() + b'\n' + canonical(value))

def log(path, subject=None):
    chain, previous, hashes = read(path), ZERO, []
    for number, entry in enumerate(chain['entries'], 1):
        value = {k: v for k, v in entry.items() if k not in ('previousHash', 'hash')}
        if entry['sequence'] != number or entry['previousHash'] != previous:
            found.append(f'{path}: entry {number} does not follow the one before it'); break
        if 'withheld' not in entry and (entry['hash'] != chained(previous, value) or entry['subject'] != chain['subject']):
            found.append(f'{path}: entry {number} was altered'); break
        previous = entry['hash']; hashes.append(previous)
    if subject and chain['subject'] != subject: found.append(f'{path} is about {chain["subject"]}, not {subject}')
    return chain['subject'], hashes, [e.get('details', {}).get('submission') for e in chain['entries']]

def root(proof):
    node = hashlib.sha256(b'\0' + canonical(proof['leaf'])).digest()
    for step in proof['path']:
        other = bytes.fromhex(step['hash'])
        node = hashlib.sha256(b'\1' + (other + node if step['side'] == 'LEFT' else node + other)).digest()
    return node.hex()

def anchors(logs, files):
    book, previous, roots, leaves = read('anchors.json'), ZERO, {}, {}
    for number, anchor in enumerate(book['anchors'], 1):
        value = {k: anchor[k] for k in ('day', 'leaves', 'madeAt', 'number', 'root')}
        if anchor['number'] != number or anchor['previousHash'] != previous or anchor['hash'] != chained(previous, value):
            found.append(f'the chain of anchors is broken at {number}'); break
        roots[number] = anchor['root']; previous = anchor['hash']
    for proof in book['proofs']:
        leaf = proof['leaf']; name = f'{leaf["kind"]} {leaf["id"]}'
        if root(proof) != roots.get(proof['anchor']): found.append(f'{name} does not lead to anchor {proof["anchor"]}')
        elif leaf['kind'] != 'log': leaves[leaf['kind'], leaf['id']] = leaf['hash']
        elif leaf['subject'] in logs and logs[leaf['subject']][int(leaf['id']) - 1:int(leaf['id'])] != [leaf['hash']]:
            found.append(f'the log of {leaf["subject"]} is not the one that anchor {proof["anchor"]} knew: cut off or made anew')
    for record in book['records']:
        name, kind, facts = f'{record["kind"]} {record["id"]}', record['kind'], record['facts']
        if leaves.pop((kind, record['id']), sha(canonical(facts))) != sha(canonical(facts)): found.append(f'{name} was altered')
        inside = {'document': 'paper', 'evidence': 'evidence', 'submission': 'submission'}.get(kind)
        if inside and facts.get('sha256') and (inside, facts['sha256']) not in files: found.append(f'{name} is not here as it was kept')
    found.extend(f'{kind} {id} was anchored and is not here' for kind, id in leaves)
    return book['anchors'][-1:] and 'Compare with paper or mail: anchor {number} of {day}, {hash}'.format(**book['anchors'][-1])

read = lambda path: json.loads(zip.read(path))
try:
    zip = zipfile.ZipFile(sys.argv[1] if len(sys.argv) > 1 else 'dossier.zip')
    names, manifest = zip.namelist(), read('manifest.json')
except (OSError, KeyError, ValueError, zipfile.BadZipFile) as problem: sys.exit(f'It is no dossier that can be read: {problem}')
listed = {f['path']: f for f in manifest['files']}
found += [f'{name} is there twice' for name in sorted({n for n in names if names.count(n) > 1})]
found += [f'{name} is missing' for name in listed if name not in names]
found += [f'{name} is not listed' for name in names if name not in listed and not name.startswith('manifest.json')]
for name in set(names) & set(listed):
    if zip.getinfo(name).file_size != listed[name]['size'] or sha(zip.read(name)) != listed[name]['sha256']:
        found.append(f'{name} was altered')
if not found:
    files = {(f['kind'], f['sha256']) for f in manifest['files']}
    subject, hashes, forms = log('log.json', manifest['reference'])
    if hashes[-1:] != ([manifest['log']['head']] if manifest['log']['head'] else []): found.append('log.json does not end as listed')
    if {h for h in forms if h} != {h for k, h in files if k == 'submission'}: found.append('forms are not those that the log names')
    logs = {subject: hashes, **{s: h for s, h, _ in (log(n) for n in names if n.endswith('/log.json'))}}
    compare = anchors(logs, files)
print('\n'.join(found) or f'{manifest["reference"]} is whole: {len(listed)} files, {len(hashes)} entries. {compare or "No anchor yet."}')
sys.exit(1 if found else 0)
