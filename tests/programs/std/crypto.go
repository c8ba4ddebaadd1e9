// Hashes, ciphers, random numbers and signatures.
package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"hash/maphash"
	"math/big"
)

func main() {
	data := []byte("The quick brown fox jumps over the lazy dog")
	fmt.Printf("%x\n%x\n%x\n%x\n%x\n", md5.Sum(data), sha1.Sum(data), sha256.Sum256(data), sha512.Sum512(data), sha3.Sum256(data))
	m := hmac.New(sha256.New, []byte("key"))
	m.Write(data)
	fmt.Printf("%x\n", m.Sum(nil))
	fmt.Printf("%08x %08x %016x %08x\n", crc32.ChecksumIEEE(data), crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)), crc64.Checksum(data, crc64.MakeTable(crc64.ECMA)), adler32.Checksum(data))
	f := fnv.New64a()
	f.Write(data)
	fmt.Printf("%x\n", f.Sum64())
	seed := maphash.MakeSeed()
	fmt.Println(maphash.Bytes(seed, data) == maphash.Bytes(seed, data))

	block, _ := aes.NewCipher(bytes.Repeat([]byte{7}, 16))
	gcm, _ := cipher.NewGCM(block)
	sealed := gcm.Seal(nil, make([]byte, 12), data, nil)
	fmt.Printf("%x\n", sealed)
	opened, err := gcm.Open(nil, make([]byte, 12), sealed, nil)
	fmt.Println(string(opened), err)

	b := make([]byte, 32)
	n, err := rand.Read(b)
	fmt.Println(n, err, !bytes.Equal(b, make([]byte, 32)))
	k, _ := rand.Int(rand.Reader, big.NewInt(100))
	fmt.Println(k.Cmp(big.NewInt(100)) < 0, len(rand.Text()))

	pub, priv, _ := ed25519.GenerateKey(rand.Reader)
	fmt.Println(ed25519.Verify(pub, data, ed25519.Sign(priv, data)))
	ec, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	fmt.Println(err)
	h := sha256.Sum256(data)
	sig, err := ecdsa.SignASN1(rand.Reader, ec, h[:])
	fmt.Println(err, ecdsa.VerifyASN1(&ec.PublicKey, h[:], sig))
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	fmt.Println(err)
	s, err := rsa.SignPKCS1v15(rand.Reader, key, 5, h[:])
	fmt.Println(err, rsa.VerifyPKCS1v15(&key.PublicKey, 5, h[:], s))
}
